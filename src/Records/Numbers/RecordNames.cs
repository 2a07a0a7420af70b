using Microsoft.EntityFrameworkCore;
using Tessera.Access.Contracts;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Work;

namespace Tessera.Records.Numbers;

/// <summary>Numbers of records and of tombstones, under the wall.</summary>
internal sealed class RecordNames : INameRecords
{
    public async Task<IReadOnlyList<RecordId>> FindAsync(TesseraDb db, string number, CancellationToken cancel)
    {
        var wanted = number.ToUpperInvariant();
        var found = await db.Database.SqlQuery<Guid>($"""
            select id as "Value" from records.record where upper(number) = {wanted} union select record from records.tombstone where upper(number) = {wanted}
            """).ToListAsync(cancel);
        return [.. found.Select(id => new RecordId(id))];
    }

    public async Task<IReadOnlyDictionary<RecordId, RecordNumber>> NumbersAsync(TesseraDb db, IReadOnlyCollection<RecordId> records, CancellationToken cancel)
    {
        var ids = records.Select(record => record.Value).ToArray();
        if (ids.Length == 0) return new Dictionary<RecordId, RecordNumber>();
        var rows = await db.Database.SqlQuery<Row>($"""
            select id, number, false as destroyed from records.record where id = any ({ids})
            union all select record, number, true from records.tombstone where record = any ({ids})
            """).ToListAsync(cancel);
        return rows.DistinctBy(row => row.Id).ToDictionary(row => new RecordId(row.Id), row => new RecordNumber(row.Number, row.Destroyed));
    }

    internal sealed record Row(Guid Id, string Number, bool Destroyed);
}
