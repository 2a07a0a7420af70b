using System.Globalization;
using System.Text.Json.Serialization;
using Tessera.Kernel.Reporting;
using Tessera.Kernel.Time;

namespace Tessera.Cli.Seed.History;

/// <summary>The body of an invented tip, in Intake's shape (a test reads each by Intake's own eyes).</summary>
internal sealed record TipSaid
{
    public required string What { get; init; }
    public required string Category { get; init; }
    public string? Happening { get; init; }
    public string? HowKnown { get; init; }
    public required ReportedTime When { get; init; }
    public required ReportedPlace Where { get; init; }
    public IReadOnlyList<ReportedPerson> People { get; init; } = [];
    public IReadOnlyList<ReportedVehicle> Vehicles { get; init; } = [];
    public ReportedThreat Threat { get; init; } = new();
    public required string Channel { get; init; }
    public string Language { get; init; } = "en";

    public static TipSaid Of(Story story, DateTimeOffset occurred, string channel, bool isNow)
    {
        var (scene, local) = (story.Scene, occurred.At("America/New_York"));
        return new()
        {
            What = story.Narrative,
            Category = story.Deed.Category,
            Happening = isNow ? "yes" : "no",
            HowKnown = story.Deed.Category == "online" ? "online" : "saw",
            When = new() { Date = local.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Time = local.ToString("HH:mm", CultureInfo.InvariantCulture), Zone = "America/New_York" },
            Where = new() { Address = scene.Ground.IsFacility ? null : scene.Ground.Name, City = scene.Ground.Town, State = scene.Ground.State, Zip = scene.Ground.Zip, Landmark = scene.Ground.IsFacility ? scene.Ground.Name : null },
            People = PeopleOf(story),
            Vehicles = scene.Vehicle is { } car ? [new() { Kind = "car", Plate = car["plate"], State = car["plateState"], Color = car.GetValueOrDefault("color"), Make = car.GetValueOrDefault("make"), Model = car.GetValueOrDefault("model") }] : [],
            Threat = story.Deed.IsUrgent ? new() { Made = "yes", AgainstWhom = scene.Ground.Name } : new(),
            Channel = channel,
        };
    }

    /// <summary>The short lines a person reads; Intake has the same.</summary>
    public IEnumerable<(string Label, string Text)> Lines()
    {
        yield return ("Kind, as the reporter sees it", ReportCodes.Category[Category]);
        if (Happening is not null) yield return ("Is it happening now", ReportCodes.Happening[Happening]);
        if (HowKnown is not null) yield return ("How the reporter knows", ReportCodes.HowKnown[HowKnown]);
        yield return ("When", $"{When.Date} {When.Time}");
        yield return ("Where", Joined(", ", Where.Address, Where.City, Joined(" ", Where.State, Where.Zip), Where.Landmark));
        foreach (var person in People) yield return ("Person", Joined(", ", person.Name, person.Description, person.Phone));
        foreach (var car in Vehicles) yield return ("Vehicle", Joined(", ", ReportCodes.Vehicle[car.Kind!], Joined(" ", car.State, car.Plate), Joined(" ", car.Color, car.Make, car.Model)));
        if (Threat.Made is { } made) yield return ("Threat made", ReportCodes.YesNo[made]);
        if (Threat.AgainstWhom is { } whom) yield return ("Against whom", whom);
    }

    [JsonIgnore]
    public string Text => string.Concat([What, .. Lines().Select(line => $"\n{line.Label}: {line.Text}")]);

    /// <summary>The first sentence, cut at a word, as Intake does.</summary>
    [JsonIgnore]
    public string Title
    {
        get
        {
            var end = What.IndexOfAny(['.', '!', '?']);
            if (end is > 20 and < 90) return What[..end];
            if (What.Length <= 90) return What.TrimEnd('.');
            var cut = What.LastIndexOf(' ', 88);
            return string.Concat(What.AsSpan(0, cut > 40 ? cut : 88), "…");
        }
    }

    private static ReportedPerson[] PeopleOf(Story story) => (story.Scene.Person, story.Looks) switch
    {
        ({ } person, var looks) => [new() { Name = Story.NameOf(person), Description = looks, Phone = person.GetValueOrDefault("phone") }],
        (null, { } looks) => [new() { Description = looks }],
        _ => [],
    };

    private static string Joined(string by, params ReadOnlySpan<string?> parts)
    {
        var said = new List<string>();
        foreach (var part in parts) if (!string.IsNullOrWhiteSpace(part)) said.Add(part);
        return string.Join(by, said);
    }
}
