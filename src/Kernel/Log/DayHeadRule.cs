using System.Globalization;

namespace Tessera.Kernel.Log;

/// <summary>
/// What signed heads that were carried away say of the log as it is now (CJIS AU-9). Pure. Who rewrites the whole chain makes it whole again,
/// but not the heads that lie elsewhere: the first day that no longer leads to its head is named.
/// </summary>
public static class DayHeadRule
{
    /// <param name="chainAt">The chain as it is now at the positions of the heads; a position that is not there is missing.</param>
    public static IReadOnlyList<LogFinding> Check(IReadOnlyList<DayHead> heads, IReadOnlyDictionary<long, string> chainAt, Func<DayHead, bool> isSigned)
    {
        var findings = new List<LogFinding>();
        var before = (DayHead?)null;
        var isBroken = false;
        foreach (var head in heads.OrderBy(head => head.Day))
        {
            if (!isSigned(head)) findings.Add(new(head.Position, $"The head of {Shown(head)} has a false signature."));
            if (before is not null && head.Previous != before.Fingerprint)
                findings.Add(new(head.Position, $"The head of {Shown(head)} does not follow from that of {Shown(before)}: one between them is missing, or was put in."));
            // What was changed on one day changes the chain of every later one: only the first is known.
            if (!isBroken && Broken(head, before, chainAt) is { } finding)
            {
                findings.Add(finding);
                isBroken = true;
            }

            before = head;
        }

        return findings;
    }

    private static LogFinding? Broken(DayHead head, DayHead? before, IReadOnlyDictionary<long, string> chainAt)
    {
        if (head.Position == 0) return null;
        if (!chainAt.TryGetValue(head.Position, out var now)) return new(head.Position, $"The log of {Shown(head)} went to position {head.Position}, which is not there any more.");
        return now == head.Chain
            ? null
            : new(head.Position, $"The log of {Shown(head)} was changed after it was signed: positions {(before?.Position ?? 0) + 1} to {head.Position} do not lead to its head.");
    }

    private static string Shown(DayHead head) => head.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
