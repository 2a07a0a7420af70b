using Tessera.Access.Contracts;
using Tessera.Intake.Tips;
using Tessera.Kernel.Refusals;
using Tessera.Kernel.Work;
using Tessera.Records.Contracts;

namespace Tessera.Intake.Triage;

/// <summary>Who may decide on a tip, and when: triage of the owning center, once.</summary>
internal static class TriageAct
{
    public static Refusal? Check(Record record, Tip tip, Reader reader) => CheckDuty(record, reader) ?? (tip.Outcome is null ? null : Decided);

    /// <summary>To tell somebody that life is at risk there is no too late: also of a tip that was decided, when its reporter writes again (SAR-V7).</summary>
    public static Refusal? CheckDuty(Record record, Reader reader) => reader.MayAct(record.Owner, Duties.Triage) ? null : NotYours;

    private static readonly Refusal NotYours = new("intake.triage-duty", "Only the owning center's staff with the triage duty decides on a tip.", "Regulation PP-4; Tessera: may act");
    private static readonly Refusal Decided = new("intake.decided", "This tip has been decided already.", "Tessera: nothing done twice");
}
