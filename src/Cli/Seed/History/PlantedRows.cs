using System.Text.Json;
using System.Text.Json.Serialization;
using Npgsql;
using NpgsqlTypes;
using Tessera.Kernel.Log;

namespace Tessera.Cli.Seed.History;

/// <summary>Rows on their way into tables: gathered in memory, then written a thousand at a time. COPY is refused under the wall, so each chunk is one insert.</summary>
internal sealed class PlantedRows
{
    private const int Chunk = 1000;

    /// <summary>Parents before children: the database checks each row as it comes.</summary>
    private static readonly string[] Order =
    [
        "records.record", "records.key", "records.version", "records.part", "records.citation", "records.tombstone", "intake.tip",
        "graph.mention", "graph.link", "graph.judgement",
        "vetting.sar", "vetting.determination", "vetting.behavior", "vetting.argument", "vetting.check_made", "vetting.referral", "vetting.ise_sar",
        "records.grants", "records.dissemination", "records.recall", "tasking.desk", "tasking.ask", "tasking.ask_step", "log.entry",
    ];

    private static readonly JsonSerializerOptions Json = new(LogJson.Options) { Converters = { new ByteaConverter() } };

    private readonly Dictionary<string, List<Dictionary<string, object?>>> _tables = Order.ToDictionary(table => table, _ => new List<Dictionary<string, object?>>(), StringComparer.Ordinal);

    public int Count => _tables.Values.Sum(rows => rows.Count);

    public IEnumerable<IReadOnlyDictionary<string, object?>> Of(string table) => _tables[table];

    /// <summary>Every row of a table names the same columns.</summary>
    public void Add(string table, params ReadOnlySpan<(string Column, object? Value)> cells)
    {
        var row = new Dictionary<string, object?>(cells.Length, StringComparer.Ordinal);
        foreach (var (column, value) in cells) row[column] = value;
        _tables[table].Add(row);
    }

    public async Task WriteAsync(NpgsqlConnection connection, Action<int> wrote, CancellationToken cancel)
    {
        foreach (var table in Order)
        {
            foreach (var chunk in _tables[table].Chunk(Chunk))
            {
                var columns = string.Join(", ", chunk[0].Keys);
                await using var insert = new NpgsqlCommand($"insert into {table} ({columns}) select {columns} from json_populate_recordset(null::{table}, $1)", connection)
                {
                    Parameters = { new() { Value = JsonSerializer.Serialize(chunk, Json), NpgsqlDbType = NpgsqlDbType.Json } },
                };
                await insert.ExecuteNonQueryAsync(cancel);
                wrote(chunk.Length);
            }
        }
    }

    private sealed class ByteaConverter : JsonConverter<byte[]>
    {
        public override byte[] Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, byte[] value, JsonSerializerOptions options) => writer.WriteStringValue($"\\x{Convert.ToHexStringLower(value)}");
    }
}
