namespace Tessera.Intake.Import.Dates;

/// <summary>Puts a local time on the world's clock, and widens it where a clock is turned back or a zone is in doubt.</summary>
internal static class ZonedTime
{
    /// <summary>Where the place may keep another zone, the moment lies between the two readings.</summary>
    public static WhenOccurred In(LocalSpan span, string zone, string? orElse)
    {
        var when = In(span, TimeZoneInfo.FindSystemTimeZoneById(zone));
        if (orElse is null || span.Precision is WhenPrecision.Day or WhenPrecision.Month or WhenPrecision.Year) return when;

        var other = In(span, TimeZoneInfo.FindSystemTimeZoneById(orElse));
        if (other.From.UtcDateTime == when.From.UtcDateTime) return when;
        return when with
        {
            From = other.From < when.From ? other.From : when.From,
            To = other.To > when.To ? other.To : when.To,
            Note = $"The place may keep {zone} or {orElse}.",
        };
    }

    public static WhenOccurred At(LocalSpan span, TimeSpan offset) => new(new(span.From, offset), new(span.To, offset), span.Precision);

    private static WhenOccurred In(LocalSpan span, TimeZoneInfo zone)
    {
        if (span.Precision is WhenPrecision.Day or WhenPrecision.Month or WhenPrecision.Year or WhenPrecision.Range or WhenPrecision.PartOfDay)
            return new(First(span.From, zone), Last(span.To, zone), span.Precision);

        var note = zone.IsInvalidTime(span.From) ? "The clock skipped this hour that day (start of summer time)."
            : zone.IsAmbiguousTime(span.From) ? "The clock showed this hour twice that day (end of summer time)." : null;
        return new(First(span.From, zone), Last(span.To, zone), span.Precision) { Note = note };
    }

    private static DateTimeOffset First(DateTime local, TimeZoneInfo zone) =>
        new(local, zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local));

    private static DateTimeOffset Last(DateTime local, TimeZoneInfo zone) =>
        new(local, zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Min() : zone.GetUtcOffset(local));
}
