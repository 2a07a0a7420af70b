using Microsoft.EntityFrameworkCore;
using Tessera.Access.Contracts;
using Tessera.Intake.Tips;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Work;
using Tessera.Records.Contracts;
using Tessera.Records.Pages;

namespace Tessera.Intake.Pages;

/// <summary>What the triage page shows of one tip, and what else waits.</summary>
public sealed record TipView
{
    public required RecordView Record { get; init; }
    internal Tip Tip { get; private init; } = null!;
    public required DateTimeOffset Due { get; init; }
    public required IReadOnlyList<WaitingTip> Waiting { get; init; }
    public required IReadOnlyList<SaidView> Said { get; init; }
    public required IReadOnlyList<ToldView> Told { get; init; }
    public required int FloodCount { get; init; }

    /// <summary>Who decided on it; null while it waits.</summary>
    public string? DecidedBy { get; private init; }

    /// <summary>What it was made, where the reader sees that too.</summary>
    public Record? Sar => Record.Citations.FirstOrDefault(citation => citation is { Outward: false, How: Citation.PromotedFrom })?.Other;

    public static async Task<TipView?> ReadAsync(TesseraDb db, RecordId id, RecordKinds kinds, IRecordWriter records, CancellationToken cancel)
    {
        var tip = await db.Tips.AsNoTracking().FirstOrDefaultAsync(t => t.Record == id, cancel);
        if (tip is null || await RecordView.ReadAsync(db, id, kinds, cancel) is not { } record) return null;

        return new TipView
        {
            Record = record,
            Tip = tip,
            Due = record.Record.ReceivedAt + TriageRule.ClockOf(record.Record.Priority),
            Waiting = await WaitingTip.OfAsync(db, cancel),
            Said = await SaidView.OfAsync(db, id, records, cancel),
            Told = await ToldView.OfAsync(db, id, cancel),
            DecidedBy = tip.DecidedBy is { } decider ? (await db.NamesOfAsync([decider], cancel)).GetValueOrDefault(decider) : null,
            FloodCount = tip.Flood is { } flood ? await db.Tips.CountAsync(t => t.Flood == flood, cancel) : 1,
        };
    }
}

/// <summary>A tip that waits to be screened.</summary>
public sealed record WaitingTip(RecordId Id, string Number, string Title, Priority Priority, DateTimeOffset ReceivedAt, string Channel)
{
    public DateTimeOffset Due => ReceivedAt + TriageRule.ClockOf(Priority);

    internal static async Task<IReadOnlyList<WaitingTip>> OfAsync(TesseraDb db, CancellationToken cancel)
    {
        var rows = await (from tip in db.Tips.AsNoTracking()
                          join record in db.Records.AsNoTracking() on tip.Record equals record.Id
                          where tip.Outcome == null && record.Owner == db.Reader.Center
                          orderby record.ReceivedAt
                          select new WaitingTip(record.Id, record.Number, record.Title, record.Priority, record.ReceivedAt, tip.Channel)).Take(300).ToListAsync(cancel);
        return [.. rows.OrderBy(row => row.Due).Take(60)];
    }
}

/// <summary>Words of the conversation with the reporter, opened for its own center.</summary>
public sealed record SaidView(bool FromCenter, DateTimeOffset At, string Text, string? By)
{
    internal static async Task<IReadOnlyList<SaidView>> OfAsync(TesseraDb db, RecordId id, IRecordWriter records, CancellationToken cancel)
    {
        var rows = await db.TipMessages.AsNoTracking().Where(m => m.Record == id).OrderBy(m => m.At).ToListAsync(cancel);
        var names = await db.NamesOfAsync(rows.Where(row => row.ByPosting is not null).Select(row => row.ByPosting!.Value), cancel);
        var said = new List<SaidView>();
        foreach (var row in rows)
            said.Add(new SaidView(row.FromCenter, row.At, await records.UnsealAsync(db, id, row.Sealed, $"message {row.Id}", cancel), row.ByPosting is { } by ? names.GetValueOrDefault(by) : null));
        return said;
    }
}

/// <summary>What the receipt was told, and by whom.</summary>
public sealed record ToldView(string Phrase, DateTimeOffset At, string By)
{
    internal static async Task<IReadOnlyList<ToldView>> OfAsync(TesseraDb db, RecordId id, CancellationToken cancel)
    {
        var rows = await db.Told.AsNoTracking().Where(t => t.Record == id).OrderBy(t => t.At).ToListAsync(cancel);
        var names = await db.NamesOfAsync(rows.Select(row => row.ByPosting), cancel);
        return [.. rows.Select(row => new ToldView(row.Phrase, row.At, names.GetValueOrDefault(row.ByPosting, "")))];
    }
}
