using Tessera.Access.Contracts;
using Tessera.Graph.Contracts;
using Tessera.Kernel.Refusals;
using Tessera.Kernel.Work;
using Tessera.Records.Contracts;

namespace Tessera.Graph.Mentions;

/// <summary>Who decides what a record names, and what an associate needs: 28 CFR part 23, policy clarification of 1998.</summary>
internal static class MentionRule
{
    public static Refusal? MayDecide(Record record, Reader reader)
    {
        if (!reader.IsCenterStaff || !record.IsOwnedBy(reader.Center)) return NotYours;
        if (!Deciding.Any(reader.Holds)) return NoDuty;
        return record.IssuedVersion == record.CurrentVersion ? Issued : null;
    }

    public static Refusal? MayConfirm(MentionState state) => state is MentionState.Proposed ? null : Decided;

    public static Refusal? MayReject(MentionState state) => state is MentionState.Rejected ? Decided : null;

    /// <summary>An associate stands beside the one it helps to identify, and nobody else has a parent.</summary>
    public static Refusal? Parent(MentionRole role, bool hasParent) => (role is MentionRole.Associate) == hasParent ? null : NoParent;

    public static readonly string[] Deciding = [Duties.Write, Duties.Triage, Duties.Vet, Duties.Import];

    private static readonly Refusal NotYours = new(
        "graph.not-yours", "Only the owner decides what its record names. Make a record of your own that cites it.", "Tessera: a recipient never writes into a foreign record");

    private static readonly Refusal NoDuty = new(
        "graph.no-duty", "Deciding what a record names needs the duty write, triage or vet.", "Tessera: may act");

    private static readonly Refusal Issued = new(
        "graph.issued", "It was issued: what it names stays as it was approved. Write a new version, or a record that cites it.", "Regulation 2.7, issued versions only; ARCHITECTURE: an issued version never changes");

    private static readonly Refusal Decided = new(
        "graph.decided", "This has been decided already. Look at it again.", "Tessera: nothing done twice");

    private static readonly Refusal NoParent = new(
        "graph.associate", "Somebody named without suspicion stands beside the one they help to identify: say beside whom.", "28 CFR part 23, policy clarification of 1998 (63 FR 71752)");
}
