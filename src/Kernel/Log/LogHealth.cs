namespace Tessera.Kernel.Log;

/// <summary>Whether the log is written, sealed and carried away, as this node knows: told by whoever writes, and by <see cref="LogWatch"/>.</summary>
public sealed class LogHealth(TimeProvider clock)
{
    private readonly Lock _told = new();
    private readonly Dictionary<string, DateTimeOffset> _failed = new(StringComparer.Ordinal);

    public DateTimeOffset? OldestWaiting { get; set; }

    public DateTimeOffset? DayWaitingSince { get; set; }

    public LogAlarm? Alarm => LogAlarmRule.Of(new(FailedSince(), OldestWaiting, DayWaitingSince), clock.GetUtcNow());

    /// <param name="role">The role of the database that tried: each writes by rights of its own.</param>
    public void Failed(string role)
    {
        lock (_told) _failed.TryAdd(role, clock.GetUtcNow());
    }

    public void Wrote(string role)
    {
        lock (_told) _failed.Remove(role);
    }

    private DateTimeOffset? FailedSince()
    {
        lock (_told) return _failed.Count == 0 ? null : _failed.Values.Min();
    }
}
