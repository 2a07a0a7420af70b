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
    internal Tip Tip { get; init; } = null!;
    public required DateTimeOffset Due { get; init; }
    public required WaitingTips Waiting { get; init; }
    public required IReadOnlyList<SaidView> Said { get; init; }
    public required IReadOnlyList<ToldView> Told { get; init; }
    public required IReadOnlyList<ReferralView> Referrals { get; init; }
    public required int FloodCount { get; init; }

    /// <summary>Files of the reporter that could not be taken over; they lie sealed as they came.</summary>
    public required int FilesKept { get; init; }

    /// <summary>Who decided on it; null while it waits.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>What it was made, where the reader sees that too.</summary>
    public Record? Sar => Record.Citations.FirstOrDefault(citation => citation is { Outward: false, How: Citation.PromotedFrom })?.Other;

    public IEnumerable<SaidView> Unread => Said.Where(said => said.IsUnread);
}

/// <summary>Words of the conversation with the reporter, opened for its own center.</summary>
public sealed record SaidView(Guid Id, bool FromCenter, DateTimeOffset At, string Text, string? By, bool IsUnread)
{
    internal static async Task<IReadOnlyList<SaidView>> OfAsync(TesseraDb db, RecordId id, IRecordWriter records, CancellationToken cancel)
    {
        var rows = await db.TipMessages.AsNoTracking().Where(m => m.Record == id).OrderBy(m => m.At).ToListAsync(cancel);
        var names = await db.NamesOfAsync(rows.Where(row => row.ByPosting is not null).Select(row => row.ByPosting!.Value), cancel);
        var said = new List<SaidView>();
        foreach (var row in rows)
        {
            var text = await records.UnsealAsync(db, id, row.Sealed, $"message {row.Id}", cancel);
            said.Add(new SaidView(row.Id, row.FromCenter, row.At, text, row.ByPosting is { } by ? names.GetValueOrDefault(by) : null, !row.FromCenter && row.ReadAt is null));
        }

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

/// <summary>Who was told of the tip, by whom.</summary>
public sealed record ReferralView(string To, bool Urgent, DateTimeOffset At, string By)
{
    internal static async Task<IReadOnlyList<ReferralView>> OfAsync(TesseraDb db, RecordId id, CancellationToken cancel)
    {
        var rows = await db.Referrals.AsNoTracking().Where(r => r.Record == id).OrderBy(r => r.At).ToListAsync(cancel);
        var names = await db.NamesOfAsync(rows.Select(row => row.ByPosting), cancel);
        return [.. rows.Select(row => new ReferralView(row.Told, row.Urgent, row.At, names.GetValueOrDefault(row.ByPosting, "")))];
    }
}
