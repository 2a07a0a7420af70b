using Microsoft.EntityFrameworkCore;
using Tessera.Access.Contracts;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Work;
using Tessera.Records.Contracts;
using Tessera.Vetting.Guard;
using Tessera.Vetting.Kinds;

namespace Tessera.Vetting;

/// <summary>A SAR with its record and what it says, as its own center works on it.</summary>
internal sealed record SarFile(Record Record, Sar Sar, SarBody Body)
{
    /// <summary>Null: no such SAR for this reader, or not their center's.</summary>
    public static async Task<SarFile?> FindAsync(TesseraDb db, RecordId id, CancellationToken cancel)
    {
        var record = await db.Records.FirstOrDefaultAsync(r => r.Id == id, cancel);
        var sar = record is null ? null : await db.Sars.FirstOrDefaultAsync(s => s.Record == id, cancel);
        if (record is null || sar is null) return null;

        db.Subject = id;
        return new SarFile(record, sar, SarKind.Read(await BodyOfAsync(db, record, cancel)));
    }

    public Task<Determination?> LastRoundAsync(TesseraDb db, CancellationToken cancel) =>
        db.Determinations.Where(d => d.Record == Record.Id).OrderByDescending(d => d.Round).FirstOrDefaultAsync(cancel);

    /// <summary>The person behind the posting that made this SAR.</summary>
    public Task<PersonId> AuthorAsync(TesseraDb db, CancellationToken cancel) => PersonOfAsync(db, Record.Author, cancel);

    public static Task<PersonId> PersonOfAsync(TesseraDb db, PostingId posting, CancellationToken cancel) =>
        db.Postings.Where(p => p.Id == posting).Select(p => p.Person).FirstAsync(cancel);

    /// <summary>Held passages of what it says now that nobody has answered.</summary>
    public async Task<IReadOnlyList<ProtectedPassage>> UnansweredAsync(TesseraDb db, CancellationToken cancel)
    {
        var held = Body.Held();
        if (held.Count == 0) return [];
        var answered = await db.ProtectedReviews.AsNoTracking().Where(review => review.Record == Record.Id && review.Answer != null).ToListAsync(cancel);
        return [.. held.Where(passage => !answered.Any(review => review.IsAbout(passage)))];
    }

    internal static async Task<string> BodyOfAsync(TesseraDb db, Record record, CancellationToken cancel) =>
        (await db.Parts.AsNoTracking().FirstAsync(part => part.Record == record.Id && part.Version == record.CurrentVersion && part.Name == RecordPart.Body, cancel)).Content ?? "{}";
}
