using Microsoft.EntityFrameworkCore;
using Tessera.Access.Contracts;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Work;
using Tessera.Records.Contracts;
using Tessera.Records.Why;

namespace Tessera.Records.Pages;

/// <summary>What the record page shows: the newest version this reader may see, and why they may.</summary>
public sealed record RecordView(
    Record Record,
    int Version,
    string OwnerName,
    string AuthorName,
    string Stands,
    IReadOnlyList<BodyLine> Lines,
    IReadOnlyList<RecordFile> Files,
    IReadOnlyList<CitationView> Citations,
    WhyView Why,
    Reader Reader,
    string? KindsPage,
    bool HasReporter)
{
    public bool IsOwn => Record.IsOwnedBy(Reader.Agency);

    public static async Task<RecordView?> ReadAsync(TesseraDb db, RecordId id, RecordKinds kinds, CancellationToken cancel)
    {
        var record = await db.Records.AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, cancel);
        if (record is null) return null;

        var body = await db.Parts.AsNoTracking().Where(p => p.Record == id && p.Name == RecordPart.Body).OrderByDescending(p => p.Version).FirstOrDefaultAsync(cancel);
        if (body is null) return null;

        db.Show(id, body.Version);
        var kind = kinds.Of(record.Kind);
        var names = await db.NamesOfAsync([record.Author], cancel);
        return new RecordView(
            record,
            body.Version,
            await db.Agencies.Where(a => a.Id == record.Owner).Select(a => a.Name).FirstAsync(cancel),
            names.GetValueOrDefault(record.Author, ""),
            kind.Stands(record),
            kind.Lines(body.Content ?? "{}"),
            await db.Files.AsNoTracking().Where(f => f.Record == id).OrderBy(f => f.Number).ToListAsync(cancel),
            await CitationView.OfAsync(db, id, cancel),
            await WhySeen.OfAsync(db, record, cancel),
            db.Reader,
            kind.PageOf(record, db.Reader),
            await db.Parts.AnyAsync(p => p.Record == id && p.Name == RecordPart.Reporter, cancel));
    }
}

/// <summary>A record this one points at, or that points at it; named only where the reader sees it too.</summary>
public sealed record CitationView(string How, bool Outward, Record? Other)
{
    internal static async Task<IReadOnlyList<CitationView>> OfAsync(TesseraDb db, RecordId id, CancellationToken cancel)
    {
        var citations = await db.Citations.AsNoTracking().Where(c => c.Record == id || c.Cites == id).OrderBy(c => c.MadeAt).ToListAsync(cancel);
        var others = citations.Select(c => c.Record == id ? c.Cites : c.Record).ToList();
        var seen = await db.Records.AsNoTracking().Where(r => others.Contains(r.Id)).ToDictionaryAsync(r => r.Id, cancel);
        return [.. citations.Select(c => new CitationView(c.How, c.Record == id, seen.GetValueOrDefault(c.Record == id ? c.Cites : c.Record)))];
    }
}
