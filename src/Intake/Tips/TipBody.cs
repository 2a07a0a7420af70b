using Tessera.Kernel.Reporting;

namespace Tessera.Intake.Tips;

/// <summary>The body of a tip: what was reported, without who reported it. The same shape whatever door it came through.</summary>
internal sealed record TipBody
{
    public string? What { get; init; }
    public string? Category { get; init; }
    public string? Happening { get; init; }
    public string? HowKnown { get; init; }
    public ReportedTime When { get; init; } = new();
    public ReportedPlace Where { get; init; } = new();
    public IReadOnlyList<ReportedPerson> People { get; init; } = [];
    public IReadOnlyList<ReportedVehicle> Vehicles { get; init; } = [];
    public ReportedThreat Threat { get; init; } = new();
    public string Channel { get; init; } = "portal";
    public string Language { get; init; } = "en";

    public static TipBody Of(CitizenReport report, string channel) => new()
    {
        What = report.What,
        Category = report.Category,
        Happening = report.Happening,
        HowKnown = report.HowKnown,
        When = report.When,
        Where = report.Where,
        People = report.People,
        Vehicles = report.Vehicles,
        Threat = report.Threat,
        Channel = channel,
        Language = report.Language,
    };
}
