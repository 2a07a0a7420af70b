using Tessera.Access.Contracts;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Refusals;
using Tessera.Kernel.Work;
using Tessera.Records.Contracts;

namespace Tessera.Vetting.Approve;

/// <summary>When an ISE-SAR may be issued: looked through for personal data by somebody who read neither part (2.7, SAR-X1, SAR-X2).</summary>
internal static class ApproveRule
{
    public static Refusal? Check(Record iseSar, IReadOnlyCollection<PersonId> readers, Approver approver, bool holdsPersonalData, string text)
    {
        if (iseSar.State is not RecordState.Submitted) return NotWaiting;
        if (!approver.HoldsDuty) return NoDuty;
        if (readers.Contains(approver.Person)) return Own;
        if (holdsPersonalData || PrivacyScan.Find(text) is not { Count: > 0 } found) return null;
        return Found(found[0]);
    }

    private static readonly Refusal NotWaiting = new("vetting.not-to-approve", "This ISE-SAR does not wait for approval.", "Tessera: nothing done twice");
    private static readonly Refusal NoDuty = new("vetting.approve-duty", "ISE-SARs are approved by approvers and vetters of the owning center.", "Tessera: duties; regulation 2.7");
    private static readonly Refusal Own = new("vetting.own-ise-sar", "You signed a part of its determination. Somebody else approves it.", "Regulation 2.7, author + approver; XC-3");

    private static Refusal Found(string what) => new(
        "vetting.personal-data-found", $"It says “{what}”, which is personal data. Answer that personal data is present.", "ISE-FS-200 1.5.5, privacy fields; SAR-X1");
}

/// <summary>Who approves.</summary>
internal sealed record Approver(PersonId Person, bool HoldsDuty)
{
    public static Approver Of(Reader reader) => new(reader.Person, reader.IsCenterStaff && (reader.Holds(Duties.Approve) || reader.Holds(Duties.Vet)));
}
