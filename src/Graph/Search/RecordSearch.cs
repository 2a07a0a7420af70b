using Microsoft.EntityFrameworkCore;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Work;
using Tessera.Records.Contracts;

namespace Tessera.Graph.Search;

/// <summary>Records by number, title and text: the function finds ids by the rule, the rows are then read under the wall.</summary>
internal static class RecordSearch
{
    /// <summary>More than this is "too many to list"; the count says so.</summary>
    public const int Most = 500;

    private const string Marks = "MaxFragments=1,MaxWords=28,MinWords=12,StartSel=«,StopSel=»";

    public static async Task<IReadOnlyList<FoundRecordView>> FindAsync(TesseraDb db, string words, TimeZoneInfo zone, CancellationToken cancel)
    {
        var rows = await db.Database.SqlQuery<Row>($"select record, version, rank from graph.search_records({words}, {Most + 1})").ToListAsync(cancel);
        var records = await FoundRecords.OfAsync(db, [.. rows.Select(row => new RecordId(row.Record))], zone, cancel);
        return [.. rows.Where(row => records.ContainsKey(new(row.Record))).Select(row => new FoundRecordView(records[new(row.Record)], row.Version, row.Rank))];
    }

    /// <summary>The text around what was found, of the few that are shown. Read under the wall: what is not the reader's is not quoted.</summary>
    public static async Task<IReadOnlyDictionary<RecordId, string>> ExcerptsAsync(TesseraDb db, string words, IEnumerable<FoundRecordView> shown, CancellationToken cancel)
    {
        var (records, versions) = (shown.Select(found => found.Record.Id.Value).ToArray(), shown.Select(found => found.Version).ToArray());
        if (records.Length == 0) return new Dictionary<RecordId, string>();
        var rows = await db.Database.SqlQuery<Quoted>($"""
            select distinct on (p.record) p.record, ts_headline('english', p.text, asked.query, {Marks}) as text
            from unnest({records}, {versions}) shown (record, version)
            join records.part p on p.record = shown.record and p.version = shown.version and p.text <> ''
            cross join (select websearch_to_tsquery('english', {words}) as query) asked
            order by p.record, p.words @@ asked.query desc, p.name = {RecordPart.Body} desc
            """).ToListAsync(cancel);
        return rows.ToDictionary(row => new RecordId(row.Record), row => row.Text);
    }

    internal sealed record Row(Guid Record, int Version, float Rank);

    internal sealed record Quoted(Guid Record, string Text);
}

internal static class FoundRecords
{
    public static async Task<IReadOnlyDictionary<RecordId, FoundInView>> OfAsync(TesseraDb db, IReadOnlyCollection<RecordId> ids, TimeZoneInfo zone, CancellationToken cancel) =>
        ids.Count == 0
            ? new Dictionary<RecordId, FoundInView>()
            : await db.Records.AsNoTracking().Where(record => ids.Contains(record.Id)).ToDictionaryAsync(record => record.Id, record => Of(record, zone), cancel);

    public static FoundInView Of(Record record, TimeZoneInfo zone) => new(
        record.Id, record.Number, record.Title, record.Stream, record.Owner, record.ReceivedAt,
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(record.ReceivedAt, zone).DateTime));
}
