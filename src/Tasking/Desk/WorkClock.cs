namespace Tessera.Tasking.Desk;

/// <summary>How soon work must be done, as a shift speaks of it.</summary>
internal enum WorkClock
{
    Now,
    ThisHour,
    ThisShift,
    Later,
}

internal static class WorkClocks
{
    // A quarter of an hour is "now" for somebody at a desk; a shift is eight hours.
    public static readonly TimeSpan Soon = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan Shift = TimeSpan.FromHours(8);

    /// <summary>What has run out is now, and stays now.</summary>
    public static WorkClock Of(DateTimeOffset due, DateTimeOffset now) => (due - now) switch
    {
        var left when left <= Soon => WorkClock.Now,
        var left when left <= Hour => WorkClock.ThisHour,
        var left when left <= Shift => WorkClock.ThisShift,
        _ => WorkClock.Later,
    };

    public static string Title(WorkClock clock) => clock switch
    {
        WorkClock.Now => "Now",
        WorkClock.ThisHour => "This hour",
        WorkClock.ThisShift => "This shift",
        _ => "Later",
    };
}
