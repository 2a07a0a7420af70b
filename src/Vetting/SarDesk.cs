using Tessera.Records.Contracts;
using Tessera.Tasking.Contracts;

namespace Tessera.Vetting;

/// <summary>What each step of a SAR puts on the desk of its center.</summary>
internal static class SarDesk
{
    public static DeskEntry Entry(Record record, Sar sar) => sar.Stage is SarStage.PartTwo
        ? new(record.Id, record.Owner, Queues.SecondReader, sar.DueAt, sar.Since, "Part two", record.Priority)
        : new(record.Id, record.Owner, Queues.Sars, sar.DueAt, sar.Since, sar.Stage is SarStage.MoreFacts ? "More facts" : "Part one", record.Priority);

    public static DeskEntry ToApprove(Record iseSar, DateTimeOffset since, DateTimeOffset due) =>
        new(iseSar.Id, iseSar.Owner, Queues.SecondReader, due, since, "Personal data", iseSar.Priority);
}
