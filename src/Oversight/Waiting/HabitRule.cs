namespace Tessera.Oversight.Waiting;

/// <summary>What somebody did in the last seven days, what they did in the weeks before, and what the others of their unit did in these days.</summary>
/// <param name="Before">Their own earlier weeks, from the first in which they worked here.</param>
/// <param name="Others">The last seven days of each other person at their agency who worked in them.</param>
internal sealed record Use(int Count, IReadOnlyList<int> Before, IReadOnlyList<int> Others);

/// <summary>
/// Who is far from a habit: their own, or their unit's. It accuses nobody: the privacy officer asks what it was for (28 CFR 23.20(e), need to
/// know). The bounds are the house's. Pure.
/// </summary>
internal static class HabitRule
{
    /// <summary>Below this, three times as much is still a quiet week.</summary>
    public const int Floor = 20;
    public const int Times = 3;

    /// <summary>Fewer weeks or fewer people are no habit.</summary>
    public const int Enough = 3;

    /// <summary>Null: nothing stands out.</summary>
    public static string? StandsOut(Use use)
    {
        if (use.Count < Floor) return null;
        var said = new List<string>();
        if (IsFar(use.Count, use.Before)) said.Add($"their own week has {Median(use.Before)}");
        if (IsFar(use.Count, use.Others)) said.Add($"their unit's has {Median(use.Others)}");
        return said.Count == 0 ? null : string.Join("; ", said);
    }

    /// <summary>The middle one; of two in the middle the greater, which speaks for who is looked at.</summary>
    public static int Median(IReadOnlyList<int> counts) => counts.Count == 0 ? 0 : counts.Order().ElementAt(counts.Count / 2);

    private static bool IsFar(int count, IReadOnlyList<int> habit) => habit.Count >= Enough && count > Times * Math.Max(1, Median(habit));
}
