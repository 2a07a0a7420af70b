namespace Tessera.Kernel.Time;

/// <summary>Days are days of the center: clocks of the law run in its time zone.</summary>
public static class CenterTime
{
    public static DateOnly DayAt(this DateTimeOffset at, string timeZone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById(timeZone)).DateTime);

    public static DateTimeOffset At(this DateTimeOffset at, string timeZone) =>
        TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById(timeZone));

    /// <summary>Adds years; 29 February becomes 28 February, never 1 March (28 CFR 23.20(h): the limit is not exceeded by a day).</summary>
    public static DateOnly PlusYears(this DateOnly day, int years) => day.AddYears(years);

    /// <summary>The first moment after a day of the center.</summary>
    public static DateTimeOffset EndAt(this DateOnly day, string timeZone) => day.AddDays(1).ToDateTime(TimeOnly.MinValue).FromWallClock(timeZone);

    /// <summary>What the clock on the center's wall shows, as a moment; in the hour that comes twice, the first.</summary>
    public static DateTimeOffset FromWallClock(this DateTime wall, string timeZone)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(timeZone);
        var at = DateTime.SpecifyKind(wall, DateTimeKind.Unspecified);
        // An hour that the spring takes away is read an hour later.
        if (zone.IsInvalidTime(at)) at = at.AddHours(1);
        var offset = zone.IsAmbiguousTime(at) ? zone.GetAmbiguousTimeOffsets(at).Max() : zone.GetUtcOffset(at);
        return new DateTimeOffset(at, offset);
    }
}
