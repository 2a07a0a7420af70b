using Microsoft.EntityFrameworkCore;
using Tessera.Kernel;
using Tessera.Kernel.Work;
using Tessera.Records.Contracts;
using Tessera.Vetting.Clocks;

namespace Tessera.Vetting.Pages;

/// <summary>A SAR or ISE-SAR in a list: with a clock while it waits, without one when it is decided.</summary>
public sealed record SarRow(RecordStream Stream, string Number, string Title, string Href, DateTimeOffset Since, DateTimeOffset? Due, string Stands);

/// <summary>What waits for a reader, by clock, or what was decided, newest first. A list has its newest 200; older ones are found by search.</summary>
internal static class SarList
{
    private const int Most = 200;

    public static async Task<IReadOnlyList<SarRow>> WaitingAsync(TesseraDb db, VettingPolicy policy, CancellationToken cancel)
    {
        var sars = await (from sar in db.Sars.AsNoTracking()
                          join record in db.Records.AsNoTracking() on sar.Record equals record.Id
                          where sar.Stage == SarStage.PartOne || sar.Stage == SarStage.MoreFacts || sar.Stage == SarStage.PartTwo
                          orderby sar.DueAt
                          select new { sar, record }).Take(Most).ToListAsync(cancel);
        var iseSars = await (from iseSar in db.IseSars.AsNoTracking()
                             join record in db.Records.AsNoTracking() on iseSar.Record equals record.Id
                             where iseSar.ApprovedAt == null && record.State == RecordState.Submitted
                             orderby iseSar.SecondAt
                             select new { iseSar, record }).Take(Most).ToListAsync(cancel);
        return
        [
            .. sars.Select(row => new SarRow(row.record.Stream, row.record.Number, row.record.Title, $"/sars/{row.record.Id}/determine", row.sar.Since, row.sar.DueAt, SarStages.Said(row.sar.Stage)))
                .Concat(iseSars.Select(row => new SarRow(row.record.Stream, row.record.Number, row.record.Title, $"/sars/{row.record.Id}/approve", row.iseSar.SecondAt, row.iseSar.SecondAt + OutcomeClocks.ToVet(policy, row.record.Priority), "To approve")))
                .OrderBy(row => row.Due),
        ];
    }

    public static async Task<IReadOnlyList<SarRow>> DecidedAsync(TesseraDb db, CancellationToken cancel)
    {
        var sars = await (from sar in db.Sars.AsNoTracking()
                          join record in db.Records.AsNoTracking() on sar.Record equals record.Id
                          where sar.Stage == SarStage.Referred || sar.Stage == SarStage.Closed
                          orderby sar.Since descending
                          select new { sar, record }).Take(Most).ToListAsync(cancel);
        var iseSars = await (from iseSar in db.IseSars.AsNoTracking()
                             join record in db.Records.AsNoTracking() on iseSar.Record equals record.Id
                             where iseSar.ApprovedAt != null
                             orderby iseSar.ApprovedAt descending
                             select new { iseSar, record }).Take(Most).ToListAsync(cancel);
        return
        [
            .. sars.Select(row => new SarRow(row.record.Stream, row.record.Number, row.record.Title, $"/records/{row.record.Id}", row.sar.Since, null, SarStages.Said(row.sar.Stage)))
                .Concat(iseSars.Select(row => new SarRow(row.record.Stream, row.record.Number, row.record.Title, $"/records/{row.record.Id}", row.iseSar.ApprovedAt!.Value, null, "Approved")))
                .OrderByDescending(row => row.Since)
                .Take(Most),
        ];
    }
}
