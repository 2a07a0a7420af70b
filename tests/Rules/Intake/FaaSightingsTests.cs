using Tessera.Intake.Import.Dates;
using Tessera.Intake.Import.Taking;
using Tessera.Kernel.Geography;

namespace Tessera.Tests.Rules.Intake;

/// <summary>764 drone sightings of the FAA, November 2014 to August 2015, from the workbook as it was published.</summary>
public class FaaSightingsTests
{
    private static readonly Lazy<List<RowOutcome>> Outcomes = new(() =>
        RealFiles.Take(RealFiles.Path("faa-uas-sightings", "UASEventsNov2014-Aug2015.xls"), RealFiles.Map("faa-drone-sightings.json")));

    private static List<ImportedReport> Taken => [.. Outcomes.Value.OfType<ImportedReport>()];

    [Fact]
    public void Every_row_is_taken()
    {
        Assert.Equal(764, Taken.Count);
        Assert.Empty(Outcomes.Value.OfType<RowRefused>());
        Assert.Equal(Enumerable.Range(2, 764), Taken.Select(report => report.Row));
        Assert.Equal(764, Taken.Select(report => report.Key).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Nearly_all_places_are_found_closer_than_their_state()
    {
        var kinds = Taken.ToLookup(report => report.Place?.Kind);

        Assert.Equal(746, Taken.Count(report => report.Place is { Kind: not PlaceKind.State }));        // 97.6 %
        Assert.Equal(14, kinds[PlaceKind.State].Count());
        Assert.Equal(["Ontario, CANADA"], kinds[null].Select(report => report.PlaceText).Distinct(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(699, "Teterboro, New Jersey", "post office area, ±4 km", "“Teeterboro” was read as Teterboro.")]
    [InlineData(759, "Fort Worth/ Dallas, Texas", "middle of several places, ±48 km", "“Fort Worth/ Dallas” was read as Fort Worth, Texas and Dallas, Texas.")]
    [InlineData(553, "Arkansas", "somewhere in the state, ±267 km", "“Fairbanks” is not known in Arkansas.")]
    public void A_doubtful_place_says_how_it_was_read(int row, string name, string words, string note)
    {
        var report = Taken.Single(report => report.Row == row);

        Assert.Equal((name, words), (report.Place!.Name, report.Place.Words));
        Assert.Contains(note, report.Notes);
    }

    /// <summary>The workbook's one time column is local time first, then more and more UTC. The narratives prove which.</summary>
    [Fact]
    public void The_time_column_is_checked_against_the_time_in_the_narrative()
    {
        Assert.Equal(273, Taken.Count(report => report.Notes.Any(note => note.StartsWith("The time is UTC", StringComparison.Ordinal))));
        Assert.Equal(142, Taken.Count(report => report.Notes.Any(note => note.EndsWith("lies between.", StringComparison.Ordinal))));
        Assert.Equal((491, 252, 21), (Of(WhenPrecision.Minute), Of(WhenPrecision.Range), Of(WhenPrecision.Day)));

        static int Of(WhenPrecision precision) => Taken.Count(report => report.Occurred?.Precision == precision);
    }

    [Theory]
    [InlineData(4, "2014-11-14 13:55 -08:00")]           // 1355P
    [InlineData(282, "2015-05-03 15:31 -04:00 to 2015-05-03 15:35 -04:00")]           // column 19:31, narrative 1535E
    [InlineData(275, "2015-05-02 19:05 -05:00")]         // column 00:05 of the next day, narrative 1905C
    public void A_time_is_put_on_the_worlds_clock(int row, string when) =>
        Assert.Equal(DateTimesOf(when), DateTimesOf(Taken.Single(report => report.Row == row).Occurred!.ToString()));

    [Fact]
    public void Narratives_are_whole()
    {
        Assert.Equal((129, 2224), (Taken.Min(report => report.Narrative.Length), Taken.Max(report => report.Narrative.Length)));
        Assert.EndsWith("MIAMI DADE PD NOTIFIED. ", Taken[0].Narrative, StringComparison.Ordinal);
        Assert.Equal("PRELIM INFO FROM FAA OPS: VIRGINIA KEY, FL/UAS INCIDENT/1534E/MIA TRACON…", Taken[0].Heading);
    }

    private static DateTime[] DateTimesOf(string when) =>
        [.. when.Split(" to ").Select(text => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime)];
}
