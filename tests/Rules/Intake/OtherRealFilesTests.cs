using System.Text;
using System.Text.Json;
using Tessera.Intake.Import.Dates;
using Tessera.Intake.Import.Taking;
using Tessera.Kernel.Geography;

namespace Tessera.Tests.Rules.Intake;

/// <summary>Open data as it is published, and strings made to break programs.</summary>
public class OtherRealFilesTests
{
    [Fact]
    public void Chicago_gives_ten_thousand_crimes_but_its_double_and_its_null_point()
    {
        var outcomes = RealFiles.Take(RealFiles.Path("chicago-crimes-2012", "chicago_crimes.csv"), RealFiles.Map("chicago-crimes.json"));
        var taken = outcomes.OfType<ImportedReport>().ToList();

        Assert.Equal(10_000, outcomes.Count);
        Assert.Equal("The row says the same as row 5023.", Assert.Single(outcomes.OfType<RowRefused>()).Why);
        Assert.Equal((9_911, 88), (taken.Count(report => report.Place!.Kind is PlaceKind.Point), taken.Count(report => report.Place!.Kind is PlaceKind.City)));
        Assert.Equal("The coordinates lie 677 km from Chicago, Illinois and were not used.", Assert.Single(taken, report => report.Notes.Count > 0).Notes[0]);
        Assert.Equal(133, taken.Count(report => report.Occurred!.Precision is WhenPrecision.Day));           // exactly midnight: time not known
        Assert.Equal("0486", taken[0].Attributes["iucr"]);
    }

    /// <summary>Every point of the city lies in the circle that the gazetteer draws around it.</summary>
    [Fact]
    public void The_circle_around_Chicago_holds_Chicago()
    {
        var city = Gazetteer.Instance.Find(new("Chicago", "IL")).Place!.Within;
        var points = RealFiles.Take(RealFiles.Path("chicago-crimes-2012", "chicago_crimes.csv"), RealFiles.Map("chicago-crimes.json"))
            .OfType<ImportedReport>().Where(report => report.Place!.Kind is PlaceKind.Point).Select(report => report.Place!.Within.Center).ToList();

        Assert.All(points, point => Assert.InRange(city.Center.MetersTo(point), 0, city.RadiusMeters));
    }

    [Fact]
    public void Breach_reports_keep_their_long_texts_and_tell_of_lost_letters()
    {
        var taken = RealFiles.Take(RealFiles.Path("hhs-breach-reports", "CyberSecurityBreaches_df.csv"), RealFiles.Map("hhs-breaches.json")).Cast<ImportedReport>().ToList();

        Assert.Equal(600, taken.Count);
        Assert.All(taken, report => Assert.Equal(PlaceKind.State, report.Place!.Kind));
        Assert.Equal("Brooke Army Medical Center", taken[0].Mentions[0].Fields["name"]);
        Assert.Contains(taken, report => report.Notes.Any(note => note.Contains("likely lost letters", StringComparison.Ordinal)));
    }

    [Fact]
    public void Naughty_strings_come_through_whole()
    {
        var strings = JsonSerializer.Deserialize<string[]>(File.ReadAllText(RealFiles.Path("hostile", "naughty-strings", "blns.json")))!
            .Where(text => !string.IsNullOrWhiteSpace(text)).Distinct(StringComparer.Ordinal).ToList();
        var csv = "id,text\n" + string.Concat(strings.Select((text, index) => $"{index},\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"\n"));

        var taken = Imports.Take(Encoding.UTF8.GetBytes(csv), """{ "source": "blns", "id": "id", "narrative": "text" }""").Cast<ImportedReport>().ToList();

        Assert.Equal(strings, taken.Select(report => report.Narrative));
    }

    [Fact]
    public void Formulas_are_kept_as_words_and_made_harmless_in_the_report()
    {
        var formulas = File.ReadAllLines(RealFiles.Path("hostile", "csv-injection", "csv-payload.txt")).Append("=1+1").Append("@SUM(1)").ToList();
        var csv = "when,text\n" + string.Concat(formulas.Select(text => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\",x\n"));

        var refused = Imports.Take(Encoding.UTF8.GetBytes(csv), """{ "source": "s", "occurred": "when", "narrative": "text" }""").Cast<RowRefused>().ToList();
        var report = new StringWriter();
        refused.ForEach(row => RefusalReport.Write(report, row));

        Assert.Equal(formulas.Count, refused.Count);
        Assert.DoesNotContain(report.ToString().Split("\r\n"), line => line.Contains(",\"=", StringComparison.Ordinal) || line.Contains(",\"@", StringComparison.Ordinal));
        Assert.Contains(",\"'=1+1\",", report.ToString(), StringComparison.Ordinal);
    }
}
