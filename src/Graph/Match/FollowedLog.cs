using Npgsql;
using Tessera.Kernel.Ids;

namespace Tessera.Graph.Match;

/// <summary>An entry of the log that tells the matcher something about a record.</summary>
internal sealed record Told(long Position, RecordId Record);

/// <summary>The log by position, as the matcher follows it. A lease is a row lock for one transaction: who holds it writes, nobody else does.</summary>
internal static class FollowedLog
{
    private const string Name = "matcher";
    private const int Batch = 2000;

    private static readonly string[] Kinds = ["record.opened", "record.revised", "record.issued", "record.purged", "mentions.confirmed", "mentions.rejected"];

    public static async Task RegisterAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var register = new NpgsqlCommand("insert into log.follower (name) values ($1) on conflict do nothing", connection) { Parameters = { new() { Value = Name } } };
        await register.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>Where the writing follower stands, with the right to move it; null: another node has it now.</summary>
    public static async Task<long?> LeaseAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var lease = new NpgsqlCommand("select position from log.follower where name = $1 for update skip locked", connection) { Parameters = { new() { Value = Name } } };
        return (long?)await lease.ExecuteScalarAsync(cancel);
    }

    public static async Task MoveAsync(NpgsqlConnection connection, long position, CancellationToken cancel)
    {
        await using var move = new NpgsqlCommand("update log.follower set position = $2 where name = $1", connection)
        {
            Parameters = { new() { Value = Name }, new() { Value = position } },
        };
        await move.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>The next entries, and the position that is reached with them: the same where there are none.</summary>
    public static async Task<(IReadOnlyList<Told> Told, long Reached)> ReadAsync(NpgsqlConnection connection, long after, long upTo, CancellationToken cancel)
    {
        await using var read = new NpgsqlCommand("""
            select s.position, e.record, e.source = 'change' and e.kind = any ($3) and e.record is not null
            from log.seal s join log.entry e on e.id = s.entry
            where s.position > $1 and s.position <= $2 order by s.position limit $4
            """, connection)
        {
            Parameters = { new() { Value = after }, new() { Value = upTo }, new() { Value = Kinds }, new() { Value = Batch } },
        };
        var told = new List<Told>();
        var reached = after;
        await using var rows = await read.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel))
        {
            reached = rows.GetInt64(0);
            if (rows.GetBoolean(2)) told.Add(new(reached, new(rows.GetGuid(1))));
        }
        return (told, reached);
    }
}
