using Microsoft.EntityFrameworkCore;
using Tessera.Graph.Contracts;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Work;

namespace Tessera.Graph.See;

/// <summary>What came in lately and what it may be the same as: the newer of the two first.</summary>
public sealed record NewestDotView
{
    public required MentionId Newer { get; init; }
    public required MentionKind Kind { get; init; }
    public required string Label { get; init; }
    public required DotRecord Record { get; init; }
    public required string OlderLabel { get; init; }
    public required DotRecord Older { get; init; }
    public required int Millibits { get; init; }
    public required DateTimeOffset At { get; init; }
    public required Verdict? Verdict { get; init; }

    /// <summary>How many older ones the newer may be the same as; the likeliest are listed.</summary>
    public required int Alike { get; init; }
    public required bool IsLast { get; init; }
}

internal sealed class NewestDots(TimeProvider clock)
{
    private const int Most = 100;

    /// <summary>A place that everybody names must not fill the page: the likeliest of each are listed, the rest is on its record.</summary>
    private const int MostOfOne = 3;

    /// <summary>Older dots are found on their records.</summary>
    private const int Days = 30;

    public async Task<IReadOnlyList<NewestDotView>> ReadAsync(TesseraDb db, bool onlyOpen, CancellationToken cancel)
    {
        var since = clock.GetUtcNow().AddDays(-Days);
        const int offer = Matching.Thresholds.Offer;
        var rows = await db.Database.SqlQuery<Row>($"""
            select mine.id as newer, mine.record as record, mine.made_at as at, dot.older, dot.older_record, dot.millibits, dot.verdict, dot.nth, dot.alike
            from graph.mention mine
            cross join lateral (
                select theirs.id as older, theirs.record as older_record, pair.millibits, said.verdict,
                       row_number() over (order by pair.millibits desc, theirs.id)::int as nth, count(*) over ()::int as alike
                from (select x.b as other, x.millibits from graph.match x where x.a = mine.id and x.millibits >= {offer}
                      union all select x.a, x.millibits from graph.match x where x.b = mine.id and x.millibits >= {offer}) pair
                join graph.mention theirs on theirs.id = pair.other and theirs.state = 'Confirmed' and (theirs.made_at, theirs.id) < (mine.made_at, mine.id)
                left join graph.judgement said on said.a = least(mine.id, theirs.id) and said.b = greatest(mine.id, theirs.id) and said.undone_at is null
                where not exists (select from graph.mention newer where newer.record = theirs.record and newer.version > theirs.version)
                  and (not {onlyOpen} or said.id is null)
                order by nth limit {MostOfOne}) dot
            where mine.state = 'Confirmed' and mine.made_at > {since}
              and not exists (select from graph.mention newer where newer.record = mine.record and newer.version > mine.version)
            order by mine.made_at desc, mine.id, dot.nth limit {Most}
            """).ToListAsync(cancel);
        return await ShownAsync(db, rows, cancel);
    }

    private static async Task<IReadOnlyList<NewestDotView>> ShownAsync(TesseraDb db, List<Row> rows, CancellationToken cancel)
    {
        var ids = rows.SelectMany(row => new[] { new MentionId(row.Newer), new MentionId(row.Older) }).Distinct().ToList();
        var records = rows.SelectMany(row => new[] { new RecordId(row.Record), new RecordId(row.OlderRecord) }).Distinct().ToList();
        var mentions = await db.Mentions.AsNoTracking().Where(m => ids.Contains(m.Id)).ToDictionaryAsync(m => m.Id.Value, cancel);
        var sources = await db.Set<Records.Contracts.Record>().AsNoTracking().Where(record => records.Contains(record.Id))
            .ToDictionaryAsync(record => record.Id.Value, record => new DotRecord(record.Id, record.Number, record.Title, record.Stream, record.Owner, record.ReceivedAt), cancel);
        db.ShowList("dots.listed", rows.Count, new { records = sources.Keys });
        return
        [
            .. rows.Select(row => new NewestDotView
            {
                Newer = new(row.Newer),
                Kind = mentions[row.Newer].Kind,
                Label = mentions[row.Newer].Label,
                Record = sources[row.Record],
                OlderLabel = mentions[row.Older].Label,
                Older = sources[row.OlderRecord],
                Millibits = row.Millibits,
                At = row.At,
                Verdict = row.Verdict is { } verdict ? Enum.Parse<Verdict>(verdict) : null,
                Alike = row.Alike,
                IsLast = row.Nth == MostOfOne,
            }),
        ];
    }

    internal sealed record Row(Guid Newer, Guid Record, DateTimeOffset At, Guid Older, Guid OlderRecord, int Millibits, string? Verdict, int Nth, int Alike);
}
