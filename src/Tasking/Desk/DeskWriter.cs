using Microsoft.EntityFrameworkCore;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Refusals;
using Tessera.Kernel.Work;
using Tessera.Tasking.Contracts;

namespace Tessera.Tasking.Desk;

/// <summary>Desk rows are put and taken off by functions of the database: a sender writes a recipient's row, which it may never see.</summary>
internal sealed class DeskWriter : IDesk
{
    public Task PutAsync(TesseraDb db, DeskEntry entry, CancellationToken cancel = default) => PutAllAsync(db, [entry], cancel);

    public async Task PutAllAsync(TesseraDb db, IReadOnlyList<DeskEntry> entries, CancellationToken cancel = default)
    {
        await db.SaveChangesAsync(cancel); // the function looks the records up
        var (records, queues, words) = (entries.Select(entry => entry.Record.Value).ToArray(), entries.Select(entry => entry.Queue).ToArray(), entries.Select(entry => entry.WaitingOn).ToArray());
        var (since, due, priorities) = (entries.Select(entry => entry.Since).ToArray(), entries.Select(entry => entry.Due).ToArray(), entries.Select(entry => entry.Priority.ToString()).ToArray());
        var put = await db.Database.SqlQuery<long>($"""
            select count(*) as "Value" from unnest({records}, {queues}, {since}, {due}, {priorities}, {words}) e (record, queue, since, due, priority, words)
            where tasking.put_on_desk(e.record, e.queue, e.since, e.due, e.priority, e.words)
            """).ToListAsync(cancel);
        if (put[0] < entries.Count) throw new NotVisibleException();
    }

    public Task<DeskEntry?> FindAsync(TesseraDb db, RecordId record, string queue, CancellationToken cancel = default) =>
        db.Desk.Where(row => row.Subject == record.Value && row.Queue == queue)
            .Select(row => new DeskEntry(row.Record, row.Agency, row.Queue, row.DueAt, row.Since, row.WaitingOn, row.Priority)).FirstOrDefaultAsync(cancel);

    public Task TakeOffAsync(TesseraDb db, RecordId record, string queue, CancellationToken cancel = default) =>
        db.Database.ExecuteSqlAsync($"select tasking.take_off_desk({record.Value}, {queue})", cancel);
}
