using Tessera.Access.Contracts;
using Tessera.Kernel;
using Tessera.Kernel.Refusals;
using Tessera.Kernel.Work;
using Tessera.Records.Contracts;

namespace Tessera.Vetting.Refer;

/// <summary>Telling somebody by hand: at once where life is at risk, vetting goes on beside it (SAR-V7); or the local agency (SAR-V6).</summary>
internal static class ReferralRule
{
    public static Refusal? Check(Record record, bool holdsDuty, bool urgent)
    {
        if (!holdsDuty) return NoDuty;
        if (record.Stream is not (RecordStream.Tip or RecordStream.Sar or RecordStream.IseSar)) return NotThese;
        // Before vetting only danger opens the way: a tip and an unvetted SAR are shared to avert it, and for nothing else.
        return urgent || record.IssuedVersion is not null ? null : OnlyUrgent;
    }

    public static bool HoldsDuty(Reader reader) =>
        reader.IsCenterStaff && (reader.Holds(Duties.Triage) || reader.Holds(Duties.Vet) || reader.Holds(Duties.Supervise));

    private static readonly Refusal NoDuty = new("vetting.refer-duty", "Referring is done by triage, vetters and supervisors of the owning center.", "Tessera: duties");

    private static readonly Refusal NotThese = new("vetting.refer-stream", "Only tips and SARs are referred this way; other records are released.", "Regulation 0");

    private static readonly Refusal OnlyUrgent = new(
        "vetting.refer-not-vetted", "It is not vetted. Refer it now only if life or property is in danger; else finish the determination.", "SAR-V7; regulation 0, TIP: vetting or imminent danger");
}
