using Npgsql;

namespace Tessera.Kernel.Log;

/// <summary>Signs the log's head when a day (UTC) is over, and carries it out of the database; what could not be carried yet is tried again.</summary>
public sealed class DayCloser(LogSigner signer, DayHeadFolder folder, TimeProvider clock)
{
    private static readonly TimeSpan _tryAgain = TimeSpan.FromMinutes(1);
    private DateOnly _carried;
    private DateTimeOffset _triedAt;

    /// <summary>Days that are signed and lie nowhere but in the database.</summary>
    public int Waiting { get; private set; }

    /// <summary>Since when they do; null: none does.</summary>
    public DateTimeOffset? WaitingSince { get; private set; }

    /// <summary>On the sealer's connection, when nothing waits for a position. Costs nothing but on the first call of a day.</summary>
    public async Task RunAsync(NpgsqlConnection sealer, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var yesterday = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-1);
        if (_carried == yesterday || now - _triedAt < _tryAgain) return;

        _triedAt = now;
        await CloseAsync(sealer, yesterday, now, cancel);
        var signed = await ReadAsync(sealer, cancel);
        Waiting = signed.Count(head => !folder.Holds(head.Day));
        if (Waiting > 0) WaitingSince ??= now;
        foreach (var head in signed.Where(head => !folder.Holds(head.Day)))
        {
            folder.Keep(head, signer.PublicKey);
            Waiting--;
        }

        (_carried, WaitingSince) = (yesterday, null);
    }

    private async Task CloseAsync(NpgsqlConnection sealer, DateOnly day, DateTimeOffset now, CancellationToken cancel)
    {
        var before = (await ReadAsync(sealer, cancel)) is [.., var last] ? last : null;
        if (before?.Day >= day || (before is null && !await BeganAsync(sealer, day, cancel))) return;

        var (position, chain) = await HeadAsync(sealer, cancel);
        var head = new DayHead(day, position, Convert.ToHexStringLower(chain), DateTimeOffset.FromUnixTimeMilliseconds(now.ToUnixTimeMilliseconds()), before?.Fingerprint ?? "", signer.KeyId, "");
        head = head with { Signature = Convert.ToHexStringLower(signer.Sign(head.Words)) };
        await using var keep = new NpgsqlCommand("""
            insert into log.day (day, position, chain, at, previous, key_id, signature) values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing
            """, sealer)
        {
            Parameters =
            {
                new() { Value = head.Day }, new() { Value = head.Position }, new() { Value = chain }, new() { Value = head.At },
                new() { Value = head.Previous }, new() { Value = head.KeyId }, new() { Value = Convert.FromHexString(head.Signature) },
            },
        };
        await keep.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>A day before the installation's first has no head.</summary>
    private static async Task<bool> BeganAsync(NpgsqlConnection sealer, DateOnly day, CancellationToken cancel)
    {
        await using var read = new NpgsqlCommand("select exists (select from log.entry where at < $1)", sealer) { Parameters = { new() { Value = new DateTimeOffset(day.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero) } } };
        return (bool)(await read.ExecuteScalarAsync(cancel))!;
    }

    private static async Task<(long Position, byte[] Chain)> HeadAsync(NpgsqlConnection sealer, CancellationToken cancel)
    {
        await using var read = new NpgsqlCommand("select position, chain from log.head", sealer);
        await using var row = await read.ExecuteReaderAsync(cancel);
        await row.ReadAsync(cancel);
        return (row.GetInt64(0), row.GetFieldValue<byte[]>(1));
    }

    private static async Task<IReadOnlyList<DayHead>> ReadAsync(NpgsqlConnection sealer, CancellationToken cancel)
    {
        await using var read = new NpgsqlCommand("select day, position, chain, at, previous, key_id, signature from log.day order by day", sealer);
        await using var row = await read.ExecuteReaderAsync(cancel);
        var heads = new List<DayHead>();
        while (await row.ReadAsync(cancel))
            heads.Add(new(
                row.GetFieldValue<DateOnly>(0), row.GetInt64(1), Convert.ToHexStringLower(row.GetFieldValue<byte[]>(2)), row.GetFieldValue<DateTimeOffset>(3),
                row.GetString(4), row.GetString(5), Convert.ToHexStringLower(row.GetFieldValue<byte[]>(6))));
        return heads;
    }
}
