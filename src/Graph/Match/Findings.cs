using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using Tessera.Graph.Contracts;
using Tessera.Kernel.Log;
using Tessera.Matching;

namespace Tessera.Graph.Match;

/// <summary>What the matcher found in one batch, and the one way it is written: the same findings twice are the same rows.</summary>
internal sealed class Findings
{
    private readonly Dictionary<MentionPair, Evidence> _pairs = [];
    private readonly HashSet<(MentionPair Pair, IdentifierKind Kind)> _carried = [];
    private readonly HashSet<(Guid Mention, IdentifierKind Kind, string Value)> _keys = [];

    public void Add(Held held, IEnumerable<Candidate> likenesses, IEnumerable<Carrier> carriers)
    {
        foreach (var candidate in likenesses) _pairs[MentionPair.Of(held.Mention, new(candidate.Mention))] = candidate.Evidence;
        foreach (var carrier in carriers) _carried.Add((MentionPair.Of(held.Mention, new(carrier.Mention)), carrier.Shared.Kind));
        foreach (var identifier in Identifiers.Of(held.Features)) _keys.Add((held.Features.Mention, identifier.Kind, identifier.Value));
    }

    public async Task WriteAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        if (_pairs.Count > 0) await WritePairsAsync(connection, cancel);
        if (_carried.Count > 0) await WriteCarriedAsync(connection, cancel);
        if (_keys.Count > 0) await WriteKeysAsync(connection, cancel);
    }

    /// <summary>The joins leave out what was purged meanwhile; the foreign key stops what is being purged now.</summary>
    private async Task WritePairsAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var insert = new NpgsqlCommand("""
            insert into graph.match (a, b, millibits, lines, weights)
            select f.a, f.b, f.millibits, f.lines, f.weights
            from unnest($1, $2, $3, $4, $5) f (a, b, millibits, lines, weights) join graph.mention x on x.id = f.a join graph.mention y on y.id = f.b
            on conflict (a, b) do update set millibits = excluded.millibits, lines = excluded.lines, weights = excluded.weights where match.weights <> excluded.weights
            """, connection)
        {
            Parameters =
            {
                new() { Value = _pairs.Keys.Select(pair => pair.A.Value).ToArray() },
                new() { Value = _pairs.Keys.Select(pair => pair.B.Value).ToArray() },
                new() { Value = _pairs.Values.Select(evidence => evidence.Total).ToArray() },
                new() { Value = _pairs.Values.Select(Lines).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Jsonb },
                new() { Value = _pairs.Values.Select(evidence => evidence.Version).ToArray() },
            },
        };
        await insert.ExecuteNonQueryAsync(cancel);
    }

    private async Task WriteCarriedAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var insert = new NpgsqlCommand("""
            insert into graph.carried (a, b, kind) select f.a, f.b, f.kind
            from unnest($1, $2, $3) f (a, b, kind) join graph.mention x on x.id = f.a join graph.mention y on y.id = f.b on conflict do nothing
            """, connection)
        {
            Parameters =
            {
                new() { Value = _carried.Select(one => one.Pair.A.Value).ToArray() },
                new() { Value = _carried.Select(one => one.Pair.B.Value).ToArray() },
                new() { Value = _carried.Select(one => one.Kind.ToString()).ToArray() },
            },
        };
        await insert.ExecuteNonQueryAsync(cancel);
    }

    private async Task WriteKeysAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var insert = new NpgsqlCommand("""
            insert into graph.pointer_key (mention, kind, hash) select f.mention, f.kind, f.hash
            from unnest($1, $2, $3) f (mention, kind, hash) join graph.mention m on m.id = f.mention on conflict do nothing
            """, connection)
        {
            Parameters =
            {
                new() { Value = _keys.Select(key => key.Mention).ToArray() },
                new() { Value = _keys.Select(key => key.Kind.ToString()).ToArray() },
                new() { Value = _keys.Select(key => SHA256.HashData(Encoding.UTF8.GetBytes($"{key.Kind}\n{key.Value}"))).ToArray() },
            },
        };
        await insert.ExecuteNonQueryAsync(cancel);
    }

    private static string Lines(Evidence evidence) =>
        JsonSerializer.Serialize(evidence.Lines.Select(line => new DotLine(line.Code, line.Label, line.Millibits)), LogJson.Options);
}
