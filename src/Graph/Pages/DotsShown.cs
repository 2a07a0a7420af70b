using Tessera.Graph.Contracts;
using Tessera.Graph.Judge;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Work;
using Tessera.Records.Contracts;

namespace Tessera.Graph.Pages;

/// <summary>The dots of a record in the order of work: what is offered, best evidence first; below it the weak, and what was parted.</summary>
public sealed record DotsShown(DotsView View, bool MayJudge, PostingId Reader, DateTimeOffset Now)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(2);

    public sealed record Row(MentionView Mine, DotView Dot);

    public sealed record CarrierRow(MentionView Mine, CarrierView Carrier);

    private readonly List<Row> _all = [.. View.Mentions.SelectMany(mention => mention.Dots.Select(dot => new Row(mention.Mention, dot))).OrderByDescending(row => row.Dot.Evidence.Millibits)];

    public IReadOnlyList<Row> Open => [.. _all.Where(row => (row.Dot.IsOffered || row.Dot.State is DotState.Same or DotState.Joined) && row.Dot.State is not DotState.Different)];

    public IReadOnlyList<Row> Below => [.. _all.Except(Open).Where(row => row.Dot.State is not DotState.Different)];

    public IReadOnlyList<Row> Parted => [.. _all.Where(row => row.Dot.State is DotState.Different)];

    public IReadOnlyList<CarrierRow> Carriers => [.. View.Mentions.SelectMany(mention => mention.Carriers.Select(carrier => new CarrierRow(mention.Mention, carrier)))];

    /// <summary>The one that the keys judge.</summary>
    public Row? First => Open.FirstOrDefault(row => row.Dot.Judgement is null);

    /// <summary>This reader's own last answer, while it is fresh.</summary>
    public Row? Latest => _all.Where(row => row.Dot.Judgement is { } said && said.ByPosting == Reader && Now - said.At < Fresh).MaxBy(row => row.Dot.Judgement!.At);

    public bool IsEmpty => _all.Count == 0 && Carriers.Count == 0;

    public string Count => IsEmpty ? "none" : $"{Open.Count + Carriers.Count} here";

    internal static async Task<DotsShown?> ReadAsync(TesseraDb db, IDots dots, Record record, DateTimeOffset now, CancellationToken cancel)
    {
        if (await dots.OfAsync(db, record.Id, cancel) is not { } view) return null;
        var sources = view.Mentions.SelectMany(mention => mention.Dots.SelectMany(dot => dot.Records).Concat(mention.Carriers.Select(carrier => carrier.Record)))
            .Select(source => source.Id.Value).Distinct().ToList();
        db.ShowList("dots.viewed", sources.Count, new { record = record.Id, records = sources });
        return new(view, JudgementRule.MayJudge(db.Reader) is null, db.Reader.Posting, now);
    }
}
