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
        const int offer = Matching.Thresholds.Offer;
        var rows = await db.Database.SqlQuery<Row>($"""
            select mine.record, count(distinct theirs.record)::int as records
            from graph.mention mine
            cross join lateral (
                select x.b as other from graph.match x where x.a = mine.id and x.millibits >= {offer}
                union all select x.a from graph.match x where x.b = mine.id and x.millibits >= {offer}) pair
            join graph.mention theirs on theirs.id = pair.other and theirs.state = 'Confirmed'
            where mine.record = any ({ids}) and mine.state = 'Confirmed'
              and not exists (select from graph.mention newer where newer.record = mine.record and newer.version > mine.version)
              and not exists (select from graph.mention newer where newer.record = theirs.record and newer.version > theirs.version)
              and not exists (select from graph.judgement j where j.a = least(mine.id, theirs.id) and j.b = greatest(mine.id, theirs.id) and j.undone_at is null and j.verdict = 'Different')
            group by mine.record
            """).ToListAsync(cancel);
        return rows.ToDictionary(row => new RecordId(row.Record), row => row.Records);
    }

    internal sealed record Row(Guid Record, int Records);
}
