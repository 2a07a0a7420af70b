using System.Security.Cryptography;
using Npgsql;

namespace Tessera.Kernel.Log;

/// <summary>
/// Walks the whole chain and names what was done to it: a changed row, a deleted row, a deleted tail, swapped rows, a row put in beside it.
/// Runs as the sealer, which sees rows and hashes and may change no row.
/// </summary>
/// <param name="carried">Heads of days that left the database, in any number of folders.</param>
public sealed class LogVerifier(string sealerConnection, LogSigner signer, HeadExport export, params IReadOnlyList<DayHeadFolder> carried)
{
    private static readonly byte[] _seed = SHA256.HashData("tessera"u8);
    private readonly List<LogFinding> _findings = [];

    /// <summary>Verifies all of it; progress is told the position reached, every ten thousand.</summary>
    public async Task<(long Verified, IReadOnlyList<LogFinding> Findings)> RunAsync(Action<long>? progress, CancellationToken cancel)
    {
        await using var source = NpgsqlDataSource.Create(sealerConnection);
        var heads = await HeadsAsync(source, cancel);
        var last = await WalkAsync(source, heads, progress, cancel);
        await CheckTailAsync(source, last, heads, cancel);
        await CheckBesideAsync(source, cancel);
        foreach (var folder in carried.DistinctBy(days => days.Folder)) await CheckDaysAsync(source, folder, cancel);
        return (last, _findings);
    }

    private async Task<long> WalkAsync(NpgsqlDataSource source, Dictionary<long, byte[]> heads, Action<long>? progress, CancellationToken cancel)
    {
        await using var walk = source.CreateCommand("""
            select s.position, s.entry, s.entry_hash, s.chain, case when e.id is null then null else sha256(convert_to(log.canonical(e), 'UTF8')) end
            from log.seal s left join log.entry e on e.id = s.entry order by s.position
            """);
        walk.CommandTimeout = 0;
        await using var row = await walk.ExecuteReaderAsync(cancel);
        var (expected, chain) = (1L, _seed);
        while (await row.ReadAsync(cancel))
        {
            var position = row.GetInt64(0);
            var (entry, hash, stored) = (row.GetGuid(1), row.GetFieldValue<byte[]>(2), row.GetFieldValue<byte[]>(3));
            if (position != expected) Find(expected, $"Positions {expected} to {position - 1} are missing from the chain: they were deleted.");
            else if (!Chained(chain, hash).AsSpan().SequenceEqual(stored)) Find(position, $"Position {position} does not follow from the one before it: rows were swapped or the chain was rewritten.");

            if (row.IsDBNull(4)) Find(position, $"The entry {entry} at position {position} was deleted.");
            else if (!row.GetFieldValue<byte[]>(4).AsSpan().SequenceEqual(hash)) Find(position, $"The entry {entry} at position {position} was changed after it was sealed.");
            if (heads.TryGetValue(position, out var signed) && !signed.AsSpan().SequenceEqual(stored)) Find(position, $"The chain at position {position} is not the one that was signed.");

            (expected, chain) = (position + 1, stored);
            if (position % 10_000 == 0) progress?.Invoke(position);
        }

        return expected - 1;
    }

    /// <summary>Heads signed by this installation, in the database and in the file beside it; a false signature is a finding itself.</summary>
    private async Task<Dictionary<long, byte[]>> HeadsAsync(NpgsqlDataSource source, CancellationToken cancel)
    {
        var heads = new Dictionary<long, byte[]>();
        await using var read = source.CreateCommand("select position, chain, signature from log.signature order by position");
        await using var row = await read.ExecuteReaderAsync(cancel);
        while (await row.ReadAsync(cancel)) Take(row.GetInt64(0), row.GetFieldValue<byte[]>(1), row.GetFieldValue<byte[]>(2));
        foreach (var head in export.ReadAll()) Take(head.Position, Convert.FromHexString(head.Chain), Convert.FromHexString(head.Signature));
        return heads;

        void Take(long position, byte[] chain, byte[] signature)
        {
            if (signer.Verifies(position, chain, signature)) heads[position] = chain;
            else Find(position, $"The signed head at position {position} has a false signature.");
        }
    }

    private async Task CheckTailAsync(NpgsqlDataSource source, long last, Dictionary<long, byte[]> heads, CancellationToken cancel)
    {
        await using var read = source.CreateCommand("select position from log.head");
        var head = (long)(await read.ExecuteScalarAsync(cancel))!;
        if (head > last) Find(last + 1, $"The tail is missing: the head stands at {head}, the chain ends at {last}.");
        if (heads.Count > 0 && heads.Keys.Max() is var signed && signed > last) Find(last + 1, $"The tail is missing: position {signed} was signed, the chain ends at {last}.");
    }

    private async Task CheckBesideAsync(NpgsqlDataSource source, CancellationToken cancel)
    {
        await using var read = source.CreateCommand("""
            select count(*) from log.entry e where not exists (select from log.seal s where s.entry = e.id) and not exists (select from log.queue q where q.entry = e.id)
            """);
        read.CommandTimeout = 0;
        var beside = (long)(await read.ExecuteScalarAsync(cancel))!;
        if (beside > 0) Find(0, $"{beside} entries lie beside the chain: they were put in without being sealed.");
    }

    private async Task CheckDaysAsync(NpgsqlDataSource source, DayHeadFolder folder, CancellationToken cancel)
    {
        var heads = folder.ReadAll();
        await using var read = source.CreateCommand("select position, chain from log.seal where position = any ($1)");
        read.Parameters.Add(new() { Value = heads.Select(head => head.Position).ToArray() });
        await using var row = await read.ExecuteReaderAsync(cancel);
        var chainAt = new Dictionary<long, string>();
        while (await row.ReadAsync(cancel)) chainAt[row.GetInt64(0)] = Convert.ToHexStringLower(row.GetFieldValue<byte[]>(1));
        _findings.AddRange(DayHeadRule.Check(heads, chainAt, head => folder.IsSigned(head, signer)));
    }

    private void Find(long position, string what) => _findings.Add(new LogFinding(position, what));

    private static byte[] Chained(byte[] chain, byte[] hash) => SHA256.HashData([.. chain, .. hash]);
}
