using Tessera.Oversight.Waiting;

namespace Tessera.Oversight.Weeks;

/// <summary>What of a week's counts a reviewer should look at first, beside the four weeks before. Pure; the bounds are the house's.</summary>
internal static class StandsOutRule
{
    private const int FewRefusals = 5;
    private const int Many = 20;
    private static readonly string[] _rare = ["privileged", "permission", "delete", "log", "account"];

    /// <param name="kindOf">The class of the event in AU-2's words.</param>
    /// <param name="before">The same count in the weeks before, from the first that the log has; none: there is no habit yet.</param>
    public static string? Of(string kindOf, string outcome, int count, IReadOnlyList<int> before)
    {
        if (before.Count == 0) return null;
        var usual = HabitRule.Median(before);
        if (count == 0) return usual >= Many ? $"none, where {usual} are usual" : null;
        if (outcome is not "done" && count >= FewRefusals && count > 2 * Math.Max(1, usual)) return $"more said no or failed than usual: {usual}";
        if (_rare.Contains(kindOf) && before.All(week => week == 0)) return $"not seen in the {(before.Count == 1 ? "week" : $"{before.Count} weeks")} before";
        return count >= Many && count > 3 * Math.Max(1, usual) ? $"more than three times the usual {usual}" : null;
    }
}
