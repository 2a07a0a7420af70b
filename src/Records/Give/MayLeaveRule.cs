using Tessera.Access.Contracts;
using Tessera.Kernel;
using Tessera.Kernel.Refusals;
using Tessera.Records.Contracts;

namespace Tessera.Records.Give;

/// <summary>May this record leave its center at all, by this person, for this purpose? Regulation 0 (classes), 1.3(g), 2.7.</summary>
internal static class MayLeaveRule
{
    public static Refusal? Check(ReleaseCase release, string purpose)
    {
        var record = release.Record;
        if (!release.GiverMay) return NotYours;
        if (record.Stream == RecordStream.Temporary) return Never;
        if (record.PurgeOn <= release.Today) return RetentionEnded;
        if (record.State != RecordState.Issued || record.IssuedVersion is null) return NotIssued;
        if (release.KindSays is not null) return release.KindSays;
        if (record.Stream == RecordStream.Tip && purpose is not (Purposes.Vetting or Purposes.ImminentDanger)) return TipOnlyFor;
        if (NeedsTwo(record.Stream) && release.Hands.Distinct().Count() < 2) return OneHand;
        return null;
    }

    private static bool NeedsTwo(RecordStream stream) => stream is RecordStream.Sar or RecordStream.IseSar or RecordStream.Intelligence;

    private static readonly Refusal NotYours = new(
        "records.release-duty", "Only the owning center gives a record away, through somebody who holds the release duty.", "Tessera: may act; 28 CFR 23.20(g)(3)");

    private static readonly Refusal Never = new(
        "records.temporary-stays", "A temporary file never leaves its center.", "Regulation 0, TEMP; LEIU guidance");

    private static readonly Refusal RetentionEnded = new(
        "records.retention-ended", "The record's time is over: it must be destroyed, not given.", "28 CFR 23.20(h)");

    private static readonly Refusal NotIssued = new(
        "records.not-issued", "Only an issued version can be given: approve and issue the record first.", "Regulation 2.7");

    private static readonly Refusal TipOnlyFor = new(
        "records.tip-purpose", "A tip leaves its center only for vetting, or to avoid imminent danger.", "Regulation 0, TIP; Global tips-and-leads guidance");

    private static readonly Refusal OneHand = new(
        "records.two-persons", "You wrote and issued this record yourself: somebody else must give it.", "Regulation 2.7: author and approver");
}
