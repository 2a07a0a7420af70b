using Microsoft.EntityFrameworkCore;
using Tessera.Access.Contracts;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Keys;
using Tessera.Kernel.Time;
using Tessera.Kernel.Work;

namespace Tessera.Oversight.Petitions;

/// <summary>Reads the register, and one petition with what was said; each look is written down.</summary>
internal sealed class PetitionReading(IWork work, InstallationKey installation)
{
    private const int Most = 500;

    /// <summary>Open ones by their clock, then decided ones, newest first. Null: not theirs to read.</summary>
    public Task<IReadOnlyList<PetitionLineView>?> ListAsync(CancellationToken cancel) => work.ReadAsync<IReadOnlyList<PetitionLineView>?>(async db =>
    {
        if (PetitionRule.MayKeep(db.Reader) is not null) return null;
        var rows = await db.Petitions.AsNoTracking().OrderBy(petition => petition.DecidedAt != null).ThenByDescending(petition => petition.DecidedAt)
            .ThenBy(petition => petition.DecideBy).ThenBy(petition => petition.Id).Take(Most).ToListAsync(cancel);
        db.ShowList("petitions.viewed", rows.Count);
        return [.. rows.Select(row => LineOf(row, db.Reader.TimeZone))];
    }, cancel);

    public Task<PetitionView?> FindAsync(Guid id, CancellationToken cancel) => work.ReadAsync(async db =>
    {
        var row = await db.Petitions.AsNoTracking().FirstOrDefaultAsync(petition => petition.Id == id, cancel);
        if (row is null) return null;

        var said = PetitionSaid.OpenedFrom(row, installation);
        var names = await db.NamesOfAsync(new PostingId?[] { row.TakenBy, row.AcknowledgedBy, row.DecidedBy }.OfType<PostingId>(), cancel);
        db.ShowList("petition.opened", 1, new { number = row.Number });
        return new PetitionView(
            LineOf(row, db.Reader.TimeZone), said.Name, said.Contact, said.Words, names.GetValueOrDefault(row.TakenBy, ""), row.TakenAt,
            NameOf(row.AcknowledgedBy), NameOf(row.DecidedBy), ReasonOf(row));

        string? NameOf(PostingId? posting) => posting is { } known ? names.GetValueOrDefault(known) : null;
    }, cancel);

    public static PetitionLineView LineOf(Petition row, string zone) => new(
        row.Id, row.Number, row.Kind, row.ReceivedOn, row.ReceivedOn.ToDateTime(TimeOnly.MinValue).FromWallClock(zone), row.AcknowledgeBy.EndAt(zone), row.DecideBy.EndAt(zone),
        row.AcknowledgedAt, row.Outcome, row.Ground, row.DecidedAt);

    private string? ReasonOf(Petition row)
    {
        if (row.Reason is null) return null;
        using var key = InquiryKey.Unwrap(row.Id, row.Wrapped, installation);
        return key.Open(row.Reason);
    }
}
