using Microsoft.EntityFrameworkCore;
using Tessera.Access.Contracts;
using Tessera.Kernel;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Refusals;
using Tessera.Kernel.Work;
using Tessera.Records.Contracts;

namespace Tessera.Tasking.Send;

/// <summary>What the page needs on which an ask is written: what goes, and to whom it may go.</summary>
/// <param name="Refusal">Why it cannot go at all.</param>
/// <param name="Lines">What a recipient will read.</param>
public sealed record ComposeView(
    RecordStream Stream, string Number, string Title, DateOnly PurgeOn, Refusal? Refusal, IReadOnlyList<BodyLine> Lines, IReadOnlyList<RecipientChoiceView> Recipients)
{
    internal static async Task<ComposeView?> ReadAsync(TesseraDb db, RecordId id, RecordKinds kinds, IRelease release, CancellationToken cancel)
    {
        var record = await db.Records.AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, cancel);
        if (record is null) return null;

        var version = record.IssuedVersion ?? record.CurrentVersion;
        var body = await db.Parts.AsNoTracking().FirstOrDefaultAsync(p => p.Record == id && p.Version == version && p.Name == RecordPart.Body, cancel);
        db.Show(id, version);
        var purpose = record.Stream == RecordStream.Tip ? Purposes.Vetting : Purposes.Investigation;
        var refusal = record.IsOwnedBy(db.Reader.Center) ? await release.MayLeaveAsync(db, record, purpose, cancel) : null;
        return new ComposeView(
            record.Stream, record.Number, record.Title, record.PurgeOn, refusal, kinds.Of(record.Kind).Lines(body?.Content ?? "{}"), await ChoicesAsync(db, record, release, cancel));
    }

    private static async Task<IReadOnlyList<RecipientChoiceView>> ChoicesAsync(TesseraDb db, Record record, IRelease release, CancellationToken cancel)
    {
        var open = await release.RecipientsAsync(db, record, [HandlingMarkings.ForOfficialUse], cancel);
        var sensitive = (await release.RecipientsAsync(db, record, [HandlingMarkings.LawEnforcementSensitive], cancel)).ToDictionary(r => r.Id, r => r.Refusal);
        return [.. open.Select(r => new RecipientChoiceView(r, r.Refusal is null && sensitive[r.Id] is not null)).OrderBy(choice => choice.Rank).ThenBy(choice => choice.Recipient.Name, StringComparer.Ordinal)];
    }
}

/// <summary>One agency in the list of recipients.</summary>
/// <param name="OnlyWithoutSensitive">It may receive, but nothing that is marked LES.</param>
public sealed record RecipientChoiceView(RecipientView Recipient, bool OnlyWithoutSensitive)
{
    public bool MayReceive => Recipient.Refusal is null;

    /// <summary>Those who may come first, centers before agencies.</summary>
    public int Rank => (MayReceive ? 0 : 4) + (OnlyWithoutSensitive ? 2 : 0) + (Recipient.IsCenter ? 0 : 1);
}
