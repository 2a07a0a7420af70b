using Microsoft.EntityFrameworkCore;
using Tessera.Intake.Tips;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Work;
using Tessera.Records.Contracts;
using Tessera.Tasking.Contracts;

namespace Tessera.Intake.Converse;

/// <summary>Puts a tip onto the desk for its reporter's message, and takes that off again once somebody has read it.</summary>
internal sealed class MessageDesk(IDesk desk, IRecordWriter records, TimeProvider clock)
{
    public async Task CameAsync(TesseraDb db, Record record, Priority raised, CancellationToken cancel)
    {
        if (raised > record.Priority) records.Prioritise(db, record, raised);
        var standing = await StandingAsync(db, record.Id, cancel);
        await PutAsync(db, record, standing, MessageRule.On(standing, raised, clock.GetUtcNow()), cancel);
    }

    /// <summary>What the reporter wrote is read, up to the message somebody had before them; the desk's row for it goes, unless the tip itself still waits.</summary>
    public async Task ReadAsync(TesseraDb db, Record record, Tip tip, Guid through, CancellationToken cancel)
    {
        var unread = await Unread(db, record.Id).ToListAsync(cancel);
        if (unread.FirstOrDefault(message => message.Id == through) is not { } last) return;

        var read = unread.Where(message => message.At <= last.At).ToList();
        foreach (var message in read) (message.ReadAt, message.ReadBy) = (clock.GetUtcNow(), db.Reader.Posting);
        if (read.Count < unread.Count || await StandingAsync(db, record.Id, cancel) is not { } standing) return;

        if (tip.Outcome is null) await PutAsync(db, record, standing, MessageRule.AfterReading(standing, record.ReceivedAt, record.Priority, clock.GetUtcNow()), cancel);
        else await desk.TakeOffAsync(db, record.Id, standing.Queue, cancel);
    }

    /// <summary>A tip that is decided leaves the desk; but a message nobody has read keeps its place, since it may have come meanwhile.</summary>
    public async Task DecidedAsync(TesseraDb db, Record record, CancellationToken cancel)
    {
        if (await StandingAsync(db, record.Id, cancel) is { } standing && await Unread(db, record.Id).AnyAsync(cancel))
        {
            await PutAsync(db, record, standing, standing with { WaitingOn = MessageRule.ToRead }, cancel);
            return;
        }

        await desk.TakeOffAsync(db, record.Id, Queues.Tips, cancel);
        await desk.TakeOffAsync(db, record.Id, Queues.Life, cancel);
    }

    private static IQueryable<TipMessage> Unread(TesseraDb db, RecordId record) =>
        db.TipMessages.Where(message => message.Record == record && !message.FromCenter && message.ReadAt == null);

    private async Task<Place?> StandingAsync(TesseraDb db, RecordId record, CancellationToken cancel) =>
        (await desk.FindAsync(db, record, Queues.Life, cancel) ?? await desk.FindAsync(db, record, Queues.Tips, cancel)) is { } row ? new(row.Queue, row.Due, row.Since, row.WaitingOn) : null;

    private async Task PutAsync(TesseraDb db, Record record, Place? standing, Place place, CancellationToken cancel)
    {
        if (standing is not null && standing.Queue != place.Queue) await desk.TakeOffAsync(db, record.Id, standing.Queue, cancel);
        await desk.PutAsync(db, new DeskEntry(record.Id, record.Owner, place.Queue, place.Due, place.Since, place.WaitingOn, record.Priority), cancel);
    }
}
