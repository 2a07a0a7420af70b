using Tessera.Kernel.Refusals;
using Tessera.Oversight.Contracts;

namespace Tessera.Oversight.Weeks;

/// <summary>The log is looked through each week and signed (CJIS AU-6): by the end of the next week, or it is late. Pure.</summary>
internal static class WeekRule
{
    /// <summary>How many weeks back the list goes.</summary>
    public const int Shown = 13;

    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    public static WeekState StateOf(DateOnly monday, DateOnly today, bool signed) =>
        signed ? WeekState.Signed
        : today < monday.AddDays(7) ? WeekState.Runs
        : today < DueOn(monday) ? WeekState.Waits
        : WeekState.Late;

    /// <summary>The first day on which it is late.</summary>
    public static DateOnly DueOn(DateOnly monday) => monday.AddDays(14);

    /// <param name="shown">The fingerprint of the figures that were on the screen.</param>
    /// <param name="now">And of those that the log gives now.</param>
    public static Refusal? MaySign(DateOnly monday, DateOnly today, bool signed, string shown, string now)
    {
        if (signed) return Already;
        if (today < monday.AddDays(7)) return NotOver;
        return string.Equals(shown, now, StringComparison.Ordinal) ? null : Moved;
    }

    private static readonly Refusal Already = new("oversight.week-signed", "This week is signed already. What was signed stays.", "CJIS Security Policy 6.0 AU-6");
    private static readonly Refusal NotOver = new("oversight.week-runs", "This week is not over.", "CJIS Security Policy 6.0 AU-6");
    private static readonly Refusal Moved = new("oversight.week-moved", "The log has other figures than those that you were shown. Look at them again, then sign.", "CJIS Security Policy 6.0 AU-6");
}
