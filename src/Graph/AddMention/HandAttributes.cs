using Tessera.Graph.Contracts;
using Tessera.Graph.Match;
using Tessera.Matching;

namespace Tessera.Graph.AddMention;

/// <summary>What a hand typed, under the words of attributes.</summary>
internal static class HandAttributes
{
    public static Dictionary<string, string?> Of(MentionKind kind, string text, string? more)
    {
        var attributes = new Dictionary<string, string?>(StringComparer.Ordinal) { [KeyOf(kind, text)] = text.Trim() };
        if (string.IsNullOrWhiteSpace(more)) return attributes;
        if (kind is MentionKind.Person) attributes[MentionAttributes.Born] = more.Trim();
        if (kind is MentionKind.Vehicle) attributes[MentionAttributes.PlateState] = more.Trim();
        return attributes;
    }

    /// <summary>It says something it could be found by.</summary>
    public static bool CanBeRead(MentionKind kind, Dictionary<string, string?> attributes) =>
        !Features.From(default, HeldMentions.KindOf(kind), attributes.ToDictionary(pair => pair.Key, pair => pair.Value ?? "", StringComparer.Ordinal)).IsEmpty;

    public static string Example(MentionKind kind) => kind switch
    {
        MentionKind.Person => "Type a name, such as Jory Pellant.",
        MentionKind.Vehicle => "Type a plate such as VA UKT-4471, or a 17-character vehicle number.",
        MentionKind.Phone => "Type the whole number, such as 571-555-0148.",
        MentionKind.Email => "Type the whole address, such as name@example.org.",
        MentionKind.Place => "Type a street address, or the place's name.",
        MentionKind.Document => "Type its kind and number, such as passport:X1234567.",
        MentionKind.Account => "Type where and its name, such as bank:1234 or @handle.",
        MentionKind.Aircraft => "Type its registration, such as N412TS.",
        MentionKind.Vessel => "Type its number or name.",
        MentionKind.Url => "Type the whole web address.",
        MentionKind.Weapon => "Type its serial number.",
        _ => "Type its name.",
    };

    private static string KeyOf(MentionKind kind, string text) => kind switch
    {
        MentionKind.Vehicle => text.Count(char.IsLetterOrDigit) == 17 ? MentionAttributes.Vin : MentionAttributes.Plate,
        MentionKind.Phone => MentionAttributes.Phone,
        MentionKind.Email => MentionAttributes.Email,
        MentionKind.Place => text.Any(char.IsDigit) ? MentionAttributes.Address : MentionAttributes.Full,
        MentionKind.Document => MentionAttributes.Document,
        MentionKind.Account => MentionAttributes.Account,
        MentionKind.Aircraft => MentionAttributes.Tail,
        MentionKind.Vessel => text.Any(char.IsDigit) ? MentionAttributes.Vessel : MentionAttributes.Full,
        MentionKind.Url => MentionAttributes.Url,
        MentionKind.Weapon => MentionAttributes.Serial,
        _ => MentionAttributes.Full,
    };
}
