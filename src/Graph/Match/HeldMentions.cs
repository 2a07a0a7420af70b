using System.Text.Json;
using Npgsql;
using Tessera.Graph.Contracts;
using Tessera.Kernel.Ids;
using Tessera.Matching;

namespace Tessera.Graph.Match;

/// <summary>Reads confirmed mentions into memory: all in one snapshot at start, then those of the records that changed.</summary>
internal static class HeldMentions
{
    private const string Columns = "m.id, m.record, m.origin, r.owner, m.kind, m.attributes::text";
    private const string From = "from graph.mention m join records.record r on r.id = m.record where m.state = 'Confirmed'";

    /// <summary>By COPY, in the caller's snapshot.</summary>
    public static async Task LoadAsync(NpgsqlConnection connection, MatcherIndex index, CancellationToken cancel)
    {
        await using var rows = await connection.BeginBinaryExportAsync($"copy (select {Columns} {From}) to stdout (format binary)", cancel);
        while (await rows.StartRowAsync(cancel) != -1)
        {
            var (mention, record) = (await rows.ReadAsync<Guid>(cancel), await rows.ReadAsync<Guid>(cancel));
            var (origin, owner) = (await rows.ReadAsync<Guid>(cancel), await rows.ReadAsync<Guid>(cancel));
            index.Put(Of(mention, record, origin, owner, await rows.ReadAsync<string>(cancel), await rows.ReadAsync<string>(cancel)));
        }
    }

    public static async Task<ILookup<RecordId, Held>> OfAsync(NpgsqlConnection connection, IReadOnlyCollection<RecordId> records, CancellationToken cancel)
    {
        await using var read = new NpgsqlCommand($"select {Columns} {From} and m.record = any ($1) order by m.id", connection)
        {
            Parameters = { new() { Value = records.Select(record => record.Value).ToArray() } },
        };
        var held = new List<Held>();
        await using var rows = await read.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel))
            held.Add(Of(rows.GetGuid(0), rows.GetGuid(1), rows.GetGuid(2), rows.GetGuid(3), rows.GetString(4), rows.GetString(5)));
        return held.ToLookup(one => one.Record);
    }

    private static Held Of(Guid mention, Guid record, Guid origin, Guid owner, string kind, string attributes) => new(
        Features.From(mention, KindOf(Enum.Parse<MentionKind>(kind)), JsonSerializer.Deserialize<Dictionary<string, string>>(attributes)!),
        new(record), new(origin), new(owner));

    public static EntityKind KindOf(MentionKind kind) => (EntityKind)(int)kind;
}
