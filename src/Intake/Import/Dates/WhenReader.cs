using Tessera.Intake.Import.Reading;
using Tessera.Kernel.Geography;
using Tessera.Kernel.Reporting;

namespace Tessera.Intake.Import.Dates;

/// <summary>Reads when a report's event happened, from one column or from a date and a time apart.</summary>
internal static class WhenReader
{
    /// <summary>Excel's day 1 is 1900-01-01; these are 1954 to 2173.</summary>
    private const double FirstSerial = 20_000, LastSerial = 100_000;

    /// <summary>Null without a fault if the report does not say when.</summary>
    public static Read<WhenOccurred>? Read(Cell date, Cell? time, PlaceFound? place, DateRules rules, string? text = null)
    {
        if (date.Fault is { } fault) return Dates.Read.Fault<WhenOccurred>(fault);
        if (date.IsBlank || ClockWords.SaysNothing(date.Text)) return null;
        if (!SpanOf(date, time, rules).Succeeds(out var span, out var why)) return Dates.Read.Fault<WhenOccurred>(why);

        var zoned = Zoned(span, place, rules);
        if (zoned.Value is not { } when) return zoned;
        if (text is not null && span.ZoneWord is null) zoned = when = ClockInText.Compare(when, text, span.From, rules);
        if (when.From.Year < 1900) return Dates.Read.Fault<WhenOccurred>($"“{Excerpt.Of(date.Text)}” lies before 1900.");
        if (DateOnly.FromDateTime(when.From.UtcDateTime) > rules.Today.AddDays(1)) return Dates.Read.Fault<WhenOccurred>($"“{Excerpt.Of(date.Text)}” lies in the future.");
        return zoned;
    }

    private static Read<LocalSpan> SpanOf(Cell date, Cell? time, DateRules rules)
    {
        var day = OfCell(date, rules);
        if (day.Value is not { Precision: WhenPrecision.Day } known || time is not { IsBlank: false } clock || ClockWords.SaysNothing(clock.Text)) return day;
        if (clock.Fault is { } fault) return Dates.Read.Fault<LocalSpan>(fault);

        var read = ClockOf(clock);
        return read.Value is { } span ? LocalSpan.At(known.FirstDay, span) : Dates.Read.Fault<LocalSpan>(read.Fault!);
    }

    private static Read<LocalSpan> OfCell(Cell cell, DateRules rules) => cell switch
    {
        { Moment.Year: < ReportedTime.FirstYear or > ReportedTime.LastYear, Shows: MomentShows.Date or MomentShows.Both } =>
            Dates.Read.Fault<LocalSpan>($"“{Excerpt.Of(cell.Text)}” is no day anything happened on."),
        { Moment: { } moment, Shows: MomentShows.Date } => LocalSpan.OfDay(DateOnly.FromDateTime(moment)),
        { Moment: { } moment, Shows: MomentShows.Both } => OfMoment(moment, rules),
        { Shows: MomentShows.Time } => Dates.Read.Fault<LocalSpan>($"“{cell.Text}” is a time of day without a date."),
        _ when SerialOf(cell.Text) is { } serial => OfMoment(serial, rules),
        _ => OfText(cell.Text, rules),
    };

    /// <summary>A text that is padded to midnight is a date, unless the map says that midnight is meant.</summary>
    private static Read<LocalSpan> OfText(string text, DateRules rules)
    {
        var read = RangeWords.Read(text, rules);
        if (rules.MidnightIsTime || read.Value is not { Precision: WhenPrecision.Minute or WhenPrecision.Second, ZoneWord: null } span) return read;
        return span.From.TimeOfDay == TimeSpan.Zero && span.From == span.To ? LocalSpan.OfDay(span.FirstDay) : read;
    }

    private static LocalSpan OfMoment(DateTime moment, DateRules rules)
    {
        if (moment.TimeOfDay == TimeSpan.Zero && !rules.MidnightIsTime) return LocalSpan.OfDay(DateOnly.FromDateTime(moment));
        var clock = ClockSpan.At(moment.Hour, moment.Minute, moment.Second, moment.Second == 0 ? WhenPrecision.Minute : WhenPrecision.Second, null);
        return LocalSpan.At(DateOnly.FromDateTime(moment), clock);
    }

    private static Read<ClockSpan> ClockOf(Cell cell)
    {
        if (cell.Moment is { } moment) return ClockSpan.At(moment.Hour, moment.Minute, 0, WhenPrecision.Minute, null);
        if (cell.Text.Contains('.', StringComparison.Ordinal) && Number(cell.Text) is >= 0 and < 1 and var fraction)
        {
            var minutes = (int)Math.Round(fraction * 24 * 60);
            return ClockSpan.At(minutes / 60, minutes % 60, 0, WhenPrecision.Minute, null);
        }

        return ClockWords.Read(cell.Text);
    }

    /// <summary>A date that Excel lost the form of and shows as a number: <c>41956.65</c>.</summary>
    private static DateTime? SerialOf(string text)
    {
        if (Number(text) is not (>= FirstSerial and < LastSerial and var serial)) return null;
        var moment = DateTime.FromOADate(serial);
        return moment.AddTicks(TimeSpan.TicksPerSecond / 2 - (moment.Ticks + TimeSpan.TicksPerSecond / 2) % TimeSpan.TicksPerSecond);
    }

    private static double? Number(string text) =>
        double.TryParse(text.Trim(), System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;

    private static Read<WhenOccurred> Zoned(LocalSpan span, PlaceFound? place, DateRules rules)
    {
        if (span.ZoneWord is { } word && !ZoneWords.IsLocal(word))
        {
            var meant = ZoneWords.Read(word, rules);
            if (meant.Value is not { } zone) return Dates.Read.Fault<WhenOccurred>(meant.Fault!);
            return zone.Offset is { } offset ? ZonedTime.At(span, offset) : ZonedTime.In(span, zone.Id!, null);
        }

        if (rules.Zone != DateRules.PlaceZone) return ZonedTime.In(span, rules.Zone, null);
        if (place is not null && UsTimeZone.At(place) is { } ofPlace) return ZonedTime.In(span, ofPlace.Id, ofPlace.OrElse);
        return ZonedTime.In(span, rules.HomeZone, null) with { Note = $"The place gives no time zone; {rules.HomeZone} was taken." };
    }
}
