using Microsoft.EntityFrameworkCore;
using Tessera.Graph.Contracts;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Work;

namespace Tessera.Graph.See;

internal sealed class MatchCount : IMatchCount
{
    public async Task<IReadOnlyDictionary<RecordId, int>> CountAsync(TesseraDb db, IReadOnlyCollection<RecordId> records, CancellationToken cancel = default)
    {
        if (records.Count == 0) return new Dictionary<RecordId, int>();
        var ids = records.Select(record => record.Value).ToArray();
        var rows = await db.Database.SqlQuery<Row>($"select record, records from graph.match_counts({ids}, {Matching.Thresholds.Offer})").ToListAsync(cancel);
        return rows.ToDictionary(row => new RecordId(row.Record), row => row.Records);
    }

    internal sealed record Row(Guid Record, int Records);
}
