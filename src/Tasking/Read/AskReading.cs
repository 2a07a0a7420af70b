using Microsoft.EntityFrameworkCore;
using Tessera.Access.Contracts;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Ui;
using Tessera.Kernel.Work;
using Tessera.Records.Contracts;

namespace Tessera.Tasking.Read;

/// <summary>Reads one ask with what its reader may see of the record under it.</summary>
internal sealed class AskReading(RecordKinds kinds, IRelease release)
{
    public async Task<AskView?> ReadAsync(TesseraDb db, AskId id, CancellationToken cancel)
    {
        var ask = await db.Asks.AsNoTracking().FirstOrDefaultAsync(a => a.Id == id, cancel);
        if (ask is null) return null;

        var steps = await db.AskSteps.AsNoTracking().Where(step => step.Ask == id).OrderBy(step => step.At).ToListAsync(cancel);
        var names = await db.NamesOfAsync([.. steps.Select(step => step.Posting), ask.SentBy, ask.WithdrawnBy ?? ask.SentBy], cancel);
        var next = await db.Asks.AsNoTracking().Where(a => a.Parent == id).ToListAsync(cancel);
        var agencies = await AgenciesAsync(db, [ask.Owner, ask.Sender, ask.Recipient, ask.HandedTo ?? ask.Owner, .. steps.Select(step => step.Agency), .. next.Select(a => a.Recipient)], cancel);
        return new AskView
        {
            Id = ask.Id, Number = ask.Number, State = ask.State, IsAsked = ask.Recipient == db.Reader.Agency,
            Sender = agencies[ask.Sender], Recipient = agencies[ask.Recipient], Owner = agencies[ask.Owner], SentBy = names.GetValueOrDefault(ask.SentBy, ""),
            Wanted = ask.Wanted, Words = ask.Words, Markings = ask.Markings, MayHandOn = ask.MayHandOn,
            InformedAt = ask.InformedAt, SentAt = ask.SentAt, DueAt = ask.DueAt, SeenAt = ask.SeenAt, AcceptedAt = ask.AcceptedAt, ClosedAt = ask.ClosedAt,
            Answer = ask.Answer, Outcome = ask.Outcome, HandedTo = ask.HandedTo is { } to ? agencies[to].Name : null,
            Tombstone = ask.WithdrawnAt is { } at ? new TombstoneView(at, ask.WithdrawnBy is { } by ? names.GetValueOrDefault(by, "") : "", ask.WhyWithdrawn ?? "", ask.Recalled) : null,
            AsksPurpose = await RestrictedRecord.OwnerAsync(db, ask.Record, cancel) is not null,
            RecordId = ask.Record, Record = await SharedAsync(db, ask, cancel), GrantId = ask.GrantId,
            Steps = [.. steps.Select(step => new StepView(step.What, names.GetValueOrDefault(step.Posting, ""), agencies[step.Agency].Name, step.At, step.Text))],
            Next = [.. next.Select(a => new NextAskView(a.Id, a.Number, agencies[a.Recipient].Name, a.State))],
        };
    }

    /// <summary>The agencies an ask could be handed on to.</summary>
    public async Task<IReadOnlyList<Choice>> ReachableAsync(TesseraDb db, AskView? ask, CancellationToken cancel)
    {
        if (ask is not { IsAsked: true, IsOpen: true, MayHandOn: true } || ask.Markings.Contains(HandlingMarkings.OriginatorControlled)) return [];
        var record = await db.Records.AsNoTracking().FirstOrDefaultAsync(r => r.Id == ask.RecordId, cancel);
        if (record is null) return [];

        AgencyId[] alreadyIn = [ask.Owner.Id, ask.Sender.Id, ask.Recipient.Id];
        var recipients = await release.RecipientsAsync(db, record, ask.Markings, cancel);
        return [.. recipients.Where(r => r.Refusal is null && !alreadyIn.Contains(r.Id)).Select(r => new Choice(r.Id.ToString(), r.Name))];
    }

    private async Task<SharedView?> SharedAsync(TesseraDb db, Ask ask, CancellationToken cancel)
    {
        var record = await db.Records.AsNoTracking().FirstOrDefaultAsync(r => r.Id == ask.Record, cancel);
        var body = await db.Parts.AsNoTracking().FirstOrDefaultAsync(p => p.Record == ask.Record && p.Version == ask.Version && p.Name == RecordPart.Body, cancel);
        if (record is null || body is null) return null;

        db.Show(record.Id, ask.Version);
        return new SharedView(
            record.Id, ask.Version, record.Stream, record.Number, record.Title, record.Priority, record.ReceivedAt, kinds.Of(record.Kind).Lines(body.Content ?? "{}"));
    }

    private static Task<Dictionary<AgencyId, AgencyView>> AgenciesAsync(TesseraDb db, List<AgencyId> ids, CancellationToken cancel) => db.Agencies
        .Where(agency => ids.Contains(agency.Id)).ToDictionaryAsync(agency => agency.Id, agency => new AgencyView(agency.Id, agency.Name, agency.DeskPhone), cancel);
}
