using Microsoft.EntityFrameworkCore;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Refusals;
using Tessera.Kernel.Work;
using Tessera.Tasking.Contracts;

namespace Tessera.Tasking.Desk;

/// <summary>Desk rows are put and taken off by functions of the database: a sender writes a recipient's row, which it may never see.</summary>
internal sealed class DeskWriter : IDesk
{
    public async Task PutAsync(TesseraDb db, DeskEntry entry, CancellationToken cancel = default)
    {
        await db.SaveChangesAsync(cancel); // the function looks the record up
        var isTheirs = await db.Database.SqlQuery<bool>(
            $"""select tasking.put_on_desk({entry.Record.Value}, {entry.Queue}, {entry.Since}, {entry.Due}, {entry.Priority.ToString()}, {entry.WaitingOn}) as "Value" """).ToListAsync(cancel);
        if (!isTheirs[0]) throw new NotVisibleException();
    }

    public Task<DeskEntry?> FindAsync(TesseraDb db, RecordId record, string queue, CancellationToken cancel = default) =>
        db.Desk.Where(row => row.Subject == record.Value && row.Queue == queue)
            .Select(row => new DeskEntry(row.Record, row.Agency, row.Queue, row.DueAt, row.Since, row.WaitingOn, row.Priority)).FirstOrDefaultAsync(cancel);

    public Task TakeOffAsync(TesseraDb db, RecordId record, string queue, CancellationToken cancel = default) =>
        db.Database.ExecuteSqlAsync($"select tasking.take_off_desk({record.Value}, {queue})", cancel);
}
