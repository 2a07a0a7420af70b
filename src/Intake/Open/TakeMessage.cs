using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Tessera.Intake.Converse;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Reporting;
using Tessera.Kernel.Sealing;
using Tessera.Kernel.Work;
using Tessera.Records.Contracts;
using Tessera.Tasking.Contracts;

namespace Tessera.Intake.Open;

/// <summary>What the holder of a receipt adds comes into the tip's conversation, and the tip back onto the desk.</summary>
internal sealed class TakeMessage(IJobWork jobs, OpeningKey key, IRecordWriter records, IDesk desk, TakeFiles takeFiles, OwnerOfRecord owners, TimeProvider clock)
{
    /// <summary>Takes one waiting message; false when none waits.</summary>
    public async Task<bool> RunAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        if (await NextAsync(connection, cancel) is not { } next) return false;
        if (next.Record is not { } id || await owners.FindAsync(id, cancel) is not { } owner)
        {
            await TakeAsync(connection, next.Id, cancel); // its tip is gone: there is nothing it could be added to
            return true;
        }

        if (Read(next) is not { } said)
        {
            await SetAsideAsync(next, owner, cancel);
            return true;
        }

        await jobs.As(TakeEnvelope.Job, owner).WriteAsync(async db =>
        {
            var taken = await db.Database.SqlQuery<bool>($"select portal.take_message({next.Id}) as \"Value\"").ToListAsync(cancel);
            if (!taken[0]) return null;

            var record = await db.Records.FirstAsync(r => r.Id == id, cancel);
            var text = said.Changed is { } changed ? $"The report was changed and sent again:\n{Tips.TipText.Of(Tips.TipBody.Of(changed, "portal"))}" : said.Text ?? "";
            db.Add(new TipMessage { Id = next.Id, Record = id, At = next.At, Sealed = await records.SealAsync(db, id, text, $"message {next.Id}", cancel) });
            await takeFiles.TakeAsync(db, record, said.Files, cancel);
            var now = clock.GetUtcNow();
            await desk.PutAsync(db, new DeskEntry(id, record.Owner, Queues.Tips, now.AddHours(4), now, "Read the reporter's message", record.Priority), cancel);
            db.Announce("tip.message", id, record.CurrentVersion);
            return record.Number;
        }, cancel);
        takeFiles.DropFromSpool(said.Files);
        return true;
    }

    private SentMessage? Read(Waiting next)
    {
        try
        {
            return JsonSerializer.Deserialize<SentMessage>(key.Open(next.Sealed, SealContexts.Message(next.Id)), SealContexts.Json);
        }
        catch (Exception error) when (error is SealBrokenException or JsonException)
        {
            return null;
        }
    }

    /// <summary>One that does not open is kept sealed and stops nobody who wrote after it.</summary>
    private Task<string> SetAsideAsync(Waiting next, AgencyId owner, CancellationToken cancel) => jobs.As(TakeEnvelope.Job, owner).WriteAsync(async db =>
    {
        await db.Database.ExecuteSqlAsync($"insert into intake.broken_envelope (envelope, at, why) values ({next.Id}, {next.At}, 'message')", cancel);
        await db.Database.SqlQuery<bool>($"select portal.take_message({next.Id}) as \"Value\"").ToListAsync(cancel);
        db.Audit("message.broken", next.Record, detail: new { message = next.Id }, outcome: "failed");
        return "set aside";
    }, cancel);

    private sealed record Waiting(Guid Id, RecordId? Record, DateTimeOffset At, byte[] Sealed);

    private static async Task<Waiting?> NextAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var read = new NpgsqlCommand("select message, record, at, sealed from portal.next_message()", connection);
        await using var row = await read.ExecuteReaderAsync(cancel);
        if (!await row.ReadAsync(cancel)) return null;
        return new Waiting(row.GetGuid(0), await row.IsDBNullAsync(1, cancel) ? null : new RecordId(row.GetGuid(1)), row.GetFieldValue<DateTimeOffset>(2), row.GetFieldValue<byte[]>(3));
    }

    private static async Task TakeAsync(NpgsqlConnection connection, Guid message, CancellationToken cancel)
    {
        await using var take = new NpgsqlCommand("select portal.take_message($1)", connection) { Parameters = { new() { Value = message } } };
        await take.ExecuteNonQueryAsync(cancel);
    }
}
