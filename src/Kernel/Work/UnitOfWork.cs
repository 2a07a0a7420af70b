using Microsoft.EntityFrameworkCore;
using Tessera.Kernel.Connections;
using Tessera.Kernel.Log;
using Tessera.Kernel.Refusals;

namespace Tessera.Kernel.Work;

internal sealed class UnitOfWork(WorkFactory factory, Entrance entrance) : IWork
{
    public async Task<T> ReadAsync<T>(Func<TesseraDb, Task<T>> read, CancellationToken cancel = default)
    {
        await using var db = factory.Open(entrance.IsJob);
        T answer;
        await using (var transaction = await db.Database.BeginTransactionAsync(cancel))
        {
            try
            {
                await entrance.EnterAsync(db, readOnly: true, cancel);
                answer = await read(db);
                await transaction.CommitAsync(cancel);
            }
            catch (Exception error)
            {
                await Undo.RunAsync(db, transaction, error);
                throw;
            }
        }

        // No view without its audit row: if this fails, the answer does not leave.
        if (db.Shown.Count > 0) await WriteEntriesAsync([.. db.Shown], cancel);
        return answer;
    }

    public async Task<T> WriteAsync<T>(Func<TesseraDb, Task<T>> write, CancellationToken cancel = default)
    {
        await using var db = factory.Open(entrance.IsJob);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        try
        {
            await entrance.EnterAsync(db, readOnly: false, cancel);
            var answer = await write(db);
            if (answer is null) return answer;

            db.AddRange(db.Shown);
            await db.SaveChangesAsync(cancel);
            await UsePieceAsync(db, cancel);
            await db.Database.ExecuteSqlAsync($"notify wake", cancel);
            await transaction.CommitAsync(cancel);
            return answer;
        }
        catch (Exception error)
        {
            await Undo.RunAsync(db, transaction, error);
            var meaning = error is RefusedException ? error : DatabaseErrors.Translate(error);
            if (meaning is RefusedException refused) await AuditRefusalAsync(db, refused.Refusal);
            if (meaning is null || meaning == error) throw;
            throw meaning;
        }
    }

    private Task AuditRefusalAsync(TesseraDb db, Refusal refusal)
    {
        if (db.Reader is null) return Task.CompletedTask;
        var entry = db.EntryOf(EntrySource.Audit, "rule.refused", db.Subject, null, "refused", new { refusal.Code });
        return WriteEntriesAsync([entry], CancellationToken.None);
    }

    private async Task WriteEntriesAsync(LogEntry[] entries, CancellationToken cancel)
    {
        var role = entrance.IsJob ? DatabaseRoles.Jobs : DatabaseRoles.App;
        try
        {
            await CommitEntriesAsync(entries, cancel);
            factory.Health?.Wrote(role);
        }
        catch (Exception error) when (error is not (NoReaderException or OperationCanceledException))
        {
            factory.Health?.Failed(role);
            throw new LogUnwritableException(error);
        }
    }

    private async Task CommitEntriesAsync(LogEntry[] entries, CancellationToken cancel)
    {
        await using var db = factory.Open(entrance.IsJob);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await entrance.EnterAsync(db, readOnly: false, cancel);
        db.AddRange(entries.AsEnumerable<object>());
        await db.SaveChangesAsync(cancel);
        await UsePieceAsync(db, cancel);
        await db.Database.ExecuteSqlAsync($"notify wake", cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>A search, a view or an act of a person keeps their piece of work in hand; a list that looks by itself does not. Once a minute is enough.</summary>
    private static async Task UsePieceAsync(TesseraDb db, CancellationToken cancel)
    {
        if (db.Reader.Piece is not { } piece || db.Reader.EnteredAt - piece.UsedAt < TimeSpan.FromMinutes(1)) return;
        if (db.ChangeTracker.Entries<LogEntry>().Any(entry => entry.Entity.Record is not null || entry.Entity.Kind.StartsWith("search.", StringComparison.Ordinal)))
            await db.Database.ExecuteSqlAsync($"select access.use_piece()", cancel);
    }
}
