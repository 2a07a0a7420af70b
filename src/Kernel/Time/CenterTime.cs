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
}
