using Tessera.Access.Contracts;
using Tessera.Kernel.Refusals;
using Tessera.Kernel.Work;
using Tessera.Records.Contracts;

namespace Tessera.Records.Withdraw;

/// <summary>Who takes a record back: the owner, at its own discretion, whatever was agreed (regulation 2.6; 28 CFR 23.20(h)).</summary>
internal static class WithdrawRule
{
    public static Refusal? Check(Record record, Grant grant, Reader reader)
    {
        if (!reader.IsCenterStaff || !record.IsOwnedBy(reader.Center) || !MayWithdraw(reader)) return NotYours;
        return grant.WithdrawnAt is null ? null : Already;
    }

    private static bool MayWithdraw(Reader reader) => reader.Holds(Duties.Release) || reader.Holds(Duties.Privacy);

    private static readonly Refusal NotYours = new(
        "records.withdraw-duty", "Only the owning center takes a record back, through release or the privacy officer.", "Regulation 2.6: the submitting agency controls its own record");

    private static readonly Refusal Already = new("records.withdrawn-already", "This has been withdrawn already.", "Tessera: nothing done twice");
}
