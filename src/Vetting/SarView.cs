using Tessera.Kernel.Ids;
using Tessera.Records.Contracts;

namespace Tessera.Vetting;

/// <summary>Where a SAR stands, as the API answers it.</summary>
/// <param name="Stage">part-one, more-facts, part-two, ise-sar, referred, closed.</param>
/// <param name="IseSar">The ISE-SAR it became.</param>
internal sealed record SarView(RecordId Record, string Number, string Stage, DateTimeOffset DueAt, DateOnly PurgeOn, RecordId? IseSar)
{
    public static SarView Of(Record record, Sar sar) => new(record.Id, record.Number, SarStages.Word(sar.Stage), sar.DueAt, record.PurgeOn, sar.IseSar);
}
