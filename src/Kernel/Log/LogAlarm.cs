namespace Tessera.Kernel.Log;

/// <summary>What is wrong with the log, for who administers and who oversees.</summary>
/// <param name="Code">For monitors: log.unwritable, log.not-sealed, log.not-carried.</param>
public sealed record LogAlarm(string Code, DateTimeOffset Since, string What);

/// <summary>What is known of the log now.</summary>
/// <param name="FailedSince">Since when an entry could not be written; null: the last one was.</param>
/// <param name="OldestWaiting">When the oldest entry was written that has no position yet; null: none waits.</param>
/// <param name="DayWaitingSince">Since when a signed day lies nowhere but in the database; null: none does.</param>
public sealed record LogFacts(DateTimeOffset? FailedSince, DateTimeOffset? OldestWaiting, DateTimeOffset? DayWaitingSince);

/// <summary>When the log is an alarm: CJIS AU-5, within minutes where the policy allows an hour. Pure.</summary>
public static class LogAlarmRule
{
    /// <summary>The sealer takes less than a second; this long it stands still.</summary>
    public static readonly TimeSpan SealedWithin = TimeSpan.FromMinutes(5);

    /// <summary>A share may be away for a while; the day's head then lies only where an administrator of the database has a hand.</summary>
    public static readonly TimeSpan CarriedWithin = TimeSpan.FromHours(1);

    /// <summary>The gravest that is so.</summary>
    public static LogAlarm? Of(LogFacts facts, DateTimeOffset now) => facts switch
    {
        { FailedSince: { } since } => new("log.unwritable", since, "The log cannot be written, so nothing that must be logged is shown or done."),
        { OldestWaiting: { } since } when now - since > SealedWithin => new("log.not-sealed", since, "The log is written and not sealed: the sealer stands still. A change of an entry would not be noticed."),
        { DayWaitingSince: { } since } when now - since > CarriedWithin => new("log.not-carried", since, "The log's signed day cannot be carried to its folder."),
        _ => null,
    };
}
