using Tessera.Graph.Contracts;
using Tessera.Intake.Contracts;
using Tessera.Intake.Import.Dates;
using Tessera.Intake.Import.Mapping;
using Tessera.Intake.Import.Reading;
using Tessera.Intake.Import.Taking;
using Tessera.Kernel.Geography;
using Tessera.Kernel.Time;
using Tessera.Kernel.Work;
using Tessera.Records.Contracts;

namespace Tessera.Intake.Import;

/// <summary>Takes the rows of a file into a center.</summary>
internal sealed class ImportFile(IJobWork jobs, IRecordWriter records, IMentions mentions, IEnumerable<IRowKind> kinds, TimeProvider clock) : IFileImport
{
    private const int Batch = 100;

    public async Task<ImportCount> RunAsync(ImportOrder order, CancellationToken cancel = default)
    {
        var map = MapFile.Read(order.Map);
        var kind = kinds.Single(kind => kind.Kind == map.Kind);
        using var table = SourceFile.Open(order.File, map.Table);
        var bound = BoundMap.Bind(map, table.Columns);
        var work = jobs.As(ImportOrder.Machine, order.Center);
        var taker = new RowTaker(bound, RulesFor(await work.ReadAsync(db => Task.FromResult(db.Reader.TimeZone), cancel)), Gazetteer.Instance);
        var tally = new ImportTally(order.Report);
        var writer = new RowWriter(work, records, mentions, kind, map.Source);

        foreach (var rows in table.Rows().Select(taker.Take).Chunk(Batch))
        {
            var taken = rows.OfType<ImportedReport>().ToList();
            tally.Add(rows, taken.Count == 0 ? [] : await writer.WriteAsync(taken, cancel));
            order.Progress?.Invoke(new(table.Progress, tally.Count));
        }

        return tally.Count;
    }

    private DateRules RulesFor(string timeZone) => new(clock.GetUtcNow().DayAt(timeZone)) { HomeZone = timeZone };
}
