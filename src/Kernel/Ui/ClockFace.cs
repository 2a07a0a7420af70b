namespace Tessera.Kernel.Ui;

public enum ClockState
{
    Calm,

    /// <summary>More than 75 % of the time is used.</summary>
    Soon,

    /// <summary>The time has run out.</summary>
    Over,

    /// <summary>Done: a tick and plain ink, no color.</summary>
    Met,
}

/// <summary>What a clock shows: the share of its time used, and how long is left in words.</summary>
public sealed record ClockFace(ClockState State, int Used, string Words)
{
    private const int SoonFrom = 75;

    public static ClockFace Of(DateTimeOffset from, DateTimeOffset due, DateTimeOffset now)
    {
        var whole = Math.Max(1, (due - from).TotalSeconds);
        var used = (int)Math.Clamp((now - from).TotalSeconds / whole * 100, 0, 100);
        if (now >= due) return new(ClockState.Over, 100, $"{UiWords.Span(now - due)} over");
        return new(used >= SoonFrom ? ClockState.Soon : ClockState.Calm, used, UiWords.Span(due - now));
    }

    public static ClockFace MetAfter(TimeSpan took) => new(ClockState.Met, 100, $"Done in {UiWords.Span(took)}");
}
