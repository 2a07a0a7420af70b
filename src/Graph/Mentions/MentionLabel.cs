using Tessera.Graph.Contracts;

namespace Tessera.Graph.Mentions;

/// <summary>What people read of a mention, from its attributes: "Jory Pellant", "VA UKT-4471, white van", "571-555-0148".</summary>
internal static class MentionLabel
{
    private const int Longest = 120;

    public static string? Of(MentionKind kind, IReadOnlyDictionary<string, string> attributes)
    {
        var label = kind switch
        {
            MentionKind.Person => Name(attributes) ?? First(attributes, MentionAttributes.Alias, MentionAttributes.Document, MentionAttributes.Phone, MentionAttributes.Email, MentionAttributes.Account) ?? Unnamed(attributes),
            MentionKind.Vehicle => Vehicle(attributes),
            MentionKind.Phone => First(attributes, MentionAttributes.Phone),
            MentionKind.Email => First(attributes, MentionAttributes.Email),
            MentionKind.Place => First(attributes, MentionAttributes.Full, MentionAttributes.Address) ?? Joined(", ", attributes, MentionAttributes.Lat, MentionAttributes.Lon),
            MentionKind.Document => First(attributes, MentionAttributes.Document),
            MentionKind.Account => First(attributes, MentionAttributes.Account),
            MentionKind.Aircraft => First(attributes, MentionAttributes.Tail) ?? Joined(" ", attributes, MentionAttributes.Make, MentionAttributes.Model),
            MentionKind.Vessel => First(attributes, MentionAttributes.Full, MentionAttributes.Vessel),
            MentionKind.Url => First(attributes, MentionAttributes.Url),
            MentionKind.Weapon => Joined(" ", attributes, MentionAttributes.Make, MentionAttributes.Model, MentionAttributes.Caliber, MentionAttributes.Serial),
            _ => First(attributes, MentionAttributes.Full, MentionAttributes.Organization),
        } ?? First(attributes, MentionAttributes.Full, MentionAttributes.Description) ?? attributes.Values.FirstOrDefault();
        return label is null || label.Length <= Longest ? label : string.Concat(label.AsSpan(0, Longest - 1), "…");
    }

    private static string? Name(IReadOnlyDictionary<string, string> attributes) =>
        Joined(" ", attributes, MentionAttributes.Given, MentionAttributes.Middle, MentionAttributes.Family, MentionAttributes.Suffix)
        ?? First(attributes, MentionAttributes.Full);

    private static string? Unnamed(IReadOnlyDictionary<string, string> attributes) =>
        First(attributes, MentionAttributes.Description) is { } looks ? $"Not named: {looks}" : null;

    private static string? Vehicle(IReadOnlyDictionary<string, string> attributes)
    {
        var plate = Joined(" ", attributes, MentionAttributes.PlateState, MentionAttributes.Plate);
        var looks = Joined(" ", attributes, MentionAttributes.Color, MentionAttributes.Year, MentionAttributes.Make, MentionAttributes.Model);
        var parts = new[] { attributes.ContainsKey(MentionAttributes.Plate) ? plate : null, looks }.OfType<string>().ToArray();
        return parts.Length > 0 ? string.Join(", ", parts) : First(attributes, MentionAttributes.Vin);
    }

    private static string? First(IReadOnlyDictionary<string, string> attributes, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (attributes.TryGetValue(key, out var value)) return value.Split(';', 2)[0].Trim();
        }
        return null;
    }

    private static string? Joined(string by, IReadOnlyDictionary<string, string> attributes, params ReadOnlySpan<string> keys)
    {
        var words = new List<string>();
        foreach (var key in keys)
        {
            if (attributes.TryGetValue(key, out var value)) words.Add(value);
        }
        return words.Count == 0 ? null : string.Join(by, words);
    }
}
