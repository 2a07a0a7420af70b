using Tessera.Access.Contracts;
using Tessera.Kernel.Refusals;
using Tessera.Kernel.Work;
using Tessera.Records.Contracts;

namespace Tessera.Tasking.Send;

/// <summary>Who may ask, and until when an ask can run. Whether the record may go is the rules of release's affair.</summary>
internal static class SendRule
{
    public static Refusal? Check(Record record, Reader reader, DateTimeOffset due, DateTimeOffset now, DateTimeOffset purge)
    {
        if (!reader.MayAct(record.Owner, Duties.Release)) return NotYours;
        if (due <= now) return Past;
        return due > purge ? TooLate : null;
    }

    private static readonly Refusal NotYours = new(
        "tasking.send-duty", "Only the owning center asks others about its record, through somebody who holds the release duty.", "Tessera: may act; 28 CFR 23.20(g)(3)");

    private static readonly Refusal Past = new("tasking.deadline-past", "The deadline lies in the past.", "Tessera: an ask has a deadline");

    private static readonly Refusal TooLate = new("tasking.deadline-late", "The record will be destroyed before the deadline.", "28 CFR 23.20(h)");
}
