using System.Text;
using Tessera.Kernel.Reporting;
using Tessera.Records.Contracts;

namespace Tessera.Intake.Tips;

/// <summary>A tip in words: the lines a person reads, and the text that is searched.</summary>
internal static class TipText
{
    public static IReadOnlyList<BodyLine> Lines(TipBody body)
    {
        var lines = new List<BodyLine>();
        Add("What was reported", body.What, isLong: true);
        Add("Kind, as the reporter sees it", Words(ReportCodes.Category, body.Category));
        Add("Is it happening now", Words(ReportCodes.Happening, body.Happening));
        Add("How the reporter knows", Words(ReportCodes.HowKnown, body.HowKnown));
        Add("When", When(body.When));
        Add("Where", Where(body.Where));
        for (var i = 0; i < body.People.Count; i++) Add(body.People.Count > 1 ? $"Person {i + 1}" : "Person", Person(body.People[i]));
        for (var i = 0; i < body.Vehicles.Count; i++) Add(body.Vehicles.Count > 1 ? $"Vehicle {i + 1}" : "Vehicle", Vehicle(body.Vehicles[i]));
        Add("Threat made", Words(ReportCodes.YesNo, body.Threat.Made));
        Add("Against whom", body.Threat.AgainstWhom);
        Add("Words of the threat", body.Threat.Words, isLong: true);
        Add("Weapons", Joined(Words(ReportCodes.YesNo, body.Threat.Weapons), body.Threat.WhichWeapons));
        Add("A school or children", Words(ReportCodes.YesNo, body.Threat.School));
        return lines;

        void Add(string label, string? text, bool isLong = false)
        {
            if (!string.IsNullOrWhiteSpace(text)) lines.Add(new BodyLine(label, text, isLong));
        }
    }

    public static string Of(TipBody body)
    {
        var text = new StringBuilder(body.What);
        foreach (var line in Lines(body).Where(line => !line.Long)) text.Append('\n').Append(line.Label).Append(": ").Append(line.Text);
        if (body.Threat.Words is { Length: > 0 } words) text.Append('\n').Append(words);
        return text.ToString();
    }

    /// <summary>A title for lists: the first sentence, cut at a word.</summary>
    public static string Title(TipBody body)
    {
        var first = (body.What ?? "Report without a description").ReplaceLineEndings(" ").Trim();
        var end = first.IndexOfAny(['.', '!', '?']);
        if (end is > 20 and < 90) return first[..end];
        if (first.Length <= 90) return first.TrimEnd('.');
        var cut = first.LastIndexOf(' ', 88);
        return string.Concat(first.AsSpan(0, cut > 40 ? cut : 88), "…");
    }

    private static string? When(ReportedTime when) =>
        Joined(Joined(when.Date, when.Time, " "), Joined(when.UntilDate, when.UntilTime, " ") is { } until ? $"until {until}" : null, " ") is { } day
            ? Joined(day, when.InWords) : when.InWords;

    private static string? Where(ReportedPlace where) => Joined(
        where.Address, Joined(where.City, Joined(where.State, where.Zip, " ")), where.Landmark, where.Platform, where.Link);

    private static string? Person(ReportedPerson person) => Joined(
        person.Name, person.Alias is { Length: > 0 } alias ? $"also called {alias}" : null, person.Description, person.Phone, person.Handle, person.Relation);

    private static string? Vehicle(ReportedVehicle vehicle) => Joined(
        Words(ReportCodes.Vehicle, vehicle.Kind), Joined(vehicle.State, vehicle.Plate, " "), Joined(Joined(vehicle.Color, vehicle.Make, " "), vehicle.Model, " "),
        vehicle.Direction is { Length: > 0 } direction ? $"went {direction}" : null, vehicle.Description);

    private static string? Words(IReadOnlyDictionary<string, string> codes, string? code) => code is null ? null : codes.GetValueOrDefault(code, code);

    private static string? Joined(params string?[] parts)
    {
        var said = parts.Where(part => !string.IsNullOrWhiteSpace(part)).ToList();
        return said.Count == 0 ? null : string.Join(", ", said);
    }

    private static string? Joined(string? one, string? two, string separator)
    {
        if (string.IsNullOrWhiteSpace(one)) return string.IsNullOrWhiteSpace(two) ? null : two;
        return string.IsNullOrWhiteSpace(two) ? one : one + separator + two;
    }
}
