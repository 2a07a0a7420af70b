using System.Globalization;
using Tessera.Kernel;
using Tessera.Kernel.Time;

namespace Tessera.Cli.Seed.History;

/// <summary>Rows of a published list that was imported month by month, issued as they came.</summary>
internal sealed class OpenSourceHistory(Ledger ledger)
{
    private const string Source = "Regional incident bulletin (invented)";
    private int _row;

    public HistoryRecord Take(CenterCast center, Story story, DateTimeOffset at)
    {
        var report = ledger.Open(center, RecordStream.OpenSource, "open-source", "OSR", center.Import, at);
        var (ground, occurred) = (story.Scene.Ground, at.AddHours(-ledger.Dice.Between(20, 600)));
        var place = ground.IsFacility ? $"{ground.Name}, {ground.TownAndState}" : $"{ground.Name}, {ground.TownAndState} {ground.Zip}";
        var body = new OpenSourceSaid(
            story.Narrative, "Incident", occurred.At("America/New_York").ToString("MMMM d, yyyy, HH:mm", CultureInfo.InvariantCulture), place, $"{ground.TownAndState} (ZIP {ground.Zip})",
            double.Parse(ground.Latitude, CultureInfo.InvariantCulture), double.Parse(ground.Longitude, CultureInfo.InvariantCulture), ground.IsFacility ? 150 : 50, [], Source, ++_row);
        (report.Title, report.Body, report.Occurred) = (story.Title, body, occurred);
        report.Text = string.Join('\n', story.Title, body.Narrative, body.Category, body.Place);
        Naming.Of(ledger, report, story, center.Import, at, "Import");
        ledger.Change(report, "mentions.confirmed", center.Import, at, new { count = report.Mentions.Count });
        ledger.Issue(report, center.Import, at);
        return report;
    }

    private sealed record OpenSourceSaid(
        string Narrative, string Category, string When, string Place, string PlaceFound, double Latitude, double Longitude, int WithinMeters, IReadOnlyList<string> Notes, string Source, int Row);
}
