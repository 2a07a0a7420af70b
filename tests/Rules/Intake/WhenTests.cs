using Tessera.Intake.Import.Dates;
using Tessera.Intake.Import.Reading;
using Tessera.Kernel.Geography;

namespace Tessera.Tests.Rules.Intake;

/// <summary>Dates as records have them, with what they leave open.</summary>
public class WhenTests
{
    private static readonly DateRules Rules = new(new DateOnly(2026, 11, 24)) { Order = DateOrder.MonthDayYear, Zone = "America/New_York" };

    [Theory]
    [InlineData("2014-11-03T23:55:00.000", "2014-11-03 23:55 -05:00")]
    [InlineData("2014-11-03T23:55:00Z", "2014-11-03 23:55 +00:00")]
    [InlineData("2014-11-03 23:55-08:00", "2014-11-03 23:55 -08:00")]
    [InlineData("11/3/14 11:55 PM", "2014-11-03 23:55 -05:00")]
    [InlineData("11/03/2014 2355", "2014-11-03 23:55 -05:00")]
    [InlineData("11-3-2014 at 12:05 a.m.", "2014-11-03 00:05 -05:00")]
    [InlineData("Nov 3, 2014 2355", "2014-11-03 23:55 -05:00")]
    [InlineData("Monday, November 3rd, 2014, 23:55 hrs", "2014-11-03 23:55 -05:00")]
    [InlineData("3 Nov 2014 23:55", "2014-11-03 23:55 -05:00")]
    [InlineData("03-NOV-14 2355", "2014-11-03 23:55 -05:00")]
    [InlineData("032355ZNOV14", "2014-11-03 23:55 +00:00")]
    [InlineData("032355Z NOV 2014", "2014-11-03 23:55 +00:00")]
    [InlineData("20141103 2355Z", "2014-11-03 23:55 +00:00")]
    [InlineData("11/3/2014 7:15 PM PST", "2014-11-03 19:15 -08:00")]
    [InlineData("7/3/2014 7:15 PM PT", "2014-07-03 19:15 -07:00")]
    [InlineData("41946.99653", "2014-11-03 23:55 -05:00")]
    [InlineData("11/3/99 noon", "1999-11-03 12:00 -05:00")]
    [InlineData("11/3/2014 5 pm", "2014-11-03 17:00 -05:00 to 2014-11-03 17:59 -05:00")]
    [InlineData("11/3/2014 about 5:00 pm", "2014-11-03 16:30 -05:00 to 2014-11-03 17:30 -05:00")]
    [InlineData("11/3/2014 evening", "2014-11-03 18:00 -05:00 to 2014-11-03 23:59 -05:00")]
    [InlineData("11/3/2014 2300-0130", "2014-11-03 23:00 -05:00 to 2014-11-04 01:30 -05:00")]
    [InlineData("Nov 3, 2014 2300 to Nov 4, 2014 0130", "2014-11-03 23:00 -05:00 to 2014-11-04 01:30 -05:00")]
    [InlineData("11/3/2014 - 11/5/2014", "2014-11-03 00:00 -05:00 to 2014-11-05 23:59 -05:00")]
    [InlineData("Nov 3-5, 2014", "2014-11-03 00:00 -05:00 to 2014-11-05 23:59 -05:00")]
    [InlineData("between 11/3/2014 and 11/5/2014", "2014-11-03 00:00 -05:00 to 2014-11-05 23:59 -05:00")]
    [InlineData("11/3/2014", "2014-11-03, time not stated")]
    [InlineData("11/3/2014 12:00:00 AM", "2014-11-03, time not stated")]
    [InlineData("11/3/2014 unknown", "2014-11-03, time not stated")]
    [InlineData("November 2014", "November 2014, day not stated")]
    [InlineData("2014", "2014, day not stated")]
    public void A_date_is_read_with_its_precision(string text, string when) => Assert.Equal(when, Read(text)?.Value?.ToString());

    [Theory]
    [InlineData("02/30/2014", "“02/30/2014” is no day of the calendar.")]
    [InlineData("December 9999", "“December 9999” is no day of the calendar.")]
    [InlineData("0000-12", "“0000-12” is no day of the calendar.")]
    [InlineData("11/3/2014 25:10", "“25:10” after the date is no time of day.")]
    [InlineData("11/3/2014 7", "“7” after the date is no time of day.")]
    [InlineData("Nov 3", "“Nov 3” has no year.")]
    [InlineData("11-15 1430", "“11-15 1430” has no year.")]
    [InlineData("last Tuesday", "“last Tuesday” is no date in a known form.")]
    [InlineData("11/5/2014 - 11/3/2014", "“11/5/2014 - 11/3/2014” ends before it begins.")]
    [InlineData("11/3/2034", "“11/3/2034” lies in the future.")]
    [InlineData("11/3/2014 1534E", "The zone letter “E” could be American or military: the map's `occurred.zoneLetters` says which.")]
    [InlineData("11/3/2014 15:34 XYZT", "“XYZT” is no known time zone.")]
    public void What_is_not_understood_is_said(string text, string why) => Assert.Equal(why, Read(text)?.Fault);

    [Theory]
    [InlineData("")]
    [InlineData("Unknown")]
    [InlineData("N/A")]
    public void Saying_nothing_is_no_fault(string text) => Assert.Null(Read(text));

    [Fact]
    public void A_date_that_reads_two_ways_is_not_guessed()
    {
        var silent = Rules with { Order = null };

        Assert.Equal("“03/04/2014” could be March 4 or April 3: the map's `occurred.order` says which.", Read("03/04/2014", silent)?.Fault);
        Assert.Equal("2014-04-23, time not stated", Read("23/04/2014", silent)?.Value?.ToString());
        Assert.Equal("2014-04-03, time not stated", Read("03/04/2014", Rules with { Order = DateOrder.DayMonthYear })?.Value?.ToString());
    }

    [Fact]
    public void An_hour_shown_twice_is_stretched_and_one_never_shown_is_noted()
    {
        var twice = Read("11/2/2014 1:30 AM")!.Value!;
        Assert.Equal(TimeSpan.FromHours(1), twice.To - twice.From);
        Assert.Equal("The clock showed this hour twice that day (end of summer time).", twice.Note);
        Assert.Equal("The clock skipped this hour that day (start of summer time).", Read("3/9/2014 2:30 AM")!.Value!.Note);
    }

    [Fact]
    public void A_place_gives_its_zone_and_a_place_between_two_gives_both()
    {
        var ofPlace = Rules with { Zone = DateRules.PlaceZone };

        Assert.Equal(TimeSpan.FromHours(-8), Read("11/3/2014 15:34", ofPlace, "Los Angeles", "CA")!.Value!.From.Offset);
        var pierre = Read("11/3/2014 15:34", ofPlace, "Pierre", "SD")!.Value!;
        Assert.Equal(TimeSpan.FromHours(1), pierre.To - pierre.From);
        Assert.Equal("The place gives no time zone; America/New_York was taken.", Read("11/3/2014 15:34", ofPlace)!.Value!.Note);
    }

    /// <summary>Some systems write the last day of all where nobody said when; a workbook holds it as a date.</summary>
    [Fact]
    public void A_workbooks_last_day_of_all_is_said_and_stops_no_import() =>
        Assert.Equal(
            "“12/31/9999” is no day anything happened on.",
            WhenReader.Read(new("12/31/9999", new DateTime(9999, 12, 31), MomentShows.Date), null, null, Rules)?.Fault);

    [Theory]
    [InlineData("1534", "15:34")]
    [InlineData("0.6486", "15:34")]
    [InlineData("3:34 pm", "15:34")]
    public void A_time_apart_is_put_on_its_day(string time, string clock) =>
        Assert.Equal($"2014-11-03 {clock} -05:00", WhenReader.Read(new("11/3/2014"), new(time), null, Rules)!.Value!.ToString());

    [Fact]
    public void A_time_of_one_number_is_not_guessed() =>
        Assert.StartsWith("“5” could be an hour or minutes", WhenReader.Read(new("11/3/2014"), new("5"), null, Rules)!.Fault, StringComparison.Ordinal);

    [Theory]
    [InlineData("LGA/UAS INCIDENT/1744E/", "2014-06-05 17:44", "2014-06-05 21:44", 0, null)]
    [InlineData("LGA/UAS INCIDENT/1744E/", "2014-06-05 21:44", "2014-06-05 21:44", 0, "The time is UTC: the narrative says 1744E.")]
    [InlineData("LGA/UAS INCIDENT/1744E/", "2014-06-05 09:00", "2014-06-05 13:00", 524, "The narrative says 1744E, the column 09:00; when it happened lies between.")]
    [InlineData("AT 1744 FEET", "2014-06-05 09:00", "2014-06-05 13:00", 0, null)]
    public void A_time_in_the_text_proves_or_disproves_the_column(string text, string column, string fromUtc, int minutes, string? note)
    {
        var moment = DateTime.Parse(column, System.Globalization.CultureInfo.InvariantCulture);

        var when = WhenReader.Read(new(column, moment, MomentShows.Both), null, null, Rules, text)!.Value!;

        Assert.Equal(DateTime.Parse(fromUtc, System.Globalization.CultureInfo.InvariantCulture), when.From.UtcDateTime);
        Assert.Equal(TimeSpan.FromMinutes(minutes), when.To - when.From);
        Assert.Equal(note, when.Note);
    }

    private static Read<WhenOccurred>? Read(string text, DateRules? rules = null, string? city = null, string? state = null) =>
        WhenReader.Read(new(text), null, Gazetteer.Instance.Find(new(city, state)).Place, rules ?? Rules);
}
