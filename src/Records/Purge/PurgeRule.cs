using Tessera.Kernel.Refusals;
using Tessera.Records.Contracts;

namespace Tessera.Records.Purge;

/// <summary>When a record may be destroyed by hand: 28 CFR 23.20(h) at any time for cause; never under a hold.</summary>
internal static class PurgeRule
{
    /// <summary>Reasons a person may give; the clock gives EXPIRED (regulation 8.2).</summary>
    public static IReadOnlyDictionary<string, string> Reasons { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["MISLEADING"] = "It is misleading",
        ["OBSOLETE"] = "It is obsolete",
        ["UNRELIABLE"] = "It is unreliable",
        ["UNLAWFUL"] = "It was unlawfully obtained",
        ["COURT-ORDER"] = "A court ordered it",
        ["WRONG-PERSON"] = "It is about the wrong person",
        ["NO-NEXUS"] = "It has no nexus",
        ["REDRESS-GRANTED"] = "Redress was granted",
        ["DUPLICATE"] = "It is a duplicate",
    };

    public static Refusal? Check(Record record, string reason)
    {
        if (record.OnHold) return OnHold;
        if (!Reasons.ContainsKey(reason)) return NoReason;
        return null;
    }

    internal static readonly Refusal OnHold = new(
        "records.on-hold", "A legal hold stops destruction. The privacy officer can lift it when the authority ends.", "Tessera: hold; regulation 1.3(h) h-8");

    private static readonly Refusal NoReason = new(
        "records.purge-reason", "Say why it is destroyed: choose one of the reasons.", "28 CFR 23.20(h)");
}
