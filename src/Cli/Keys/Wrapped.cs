using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Npgsql;
using Tessera.Kernel.Keys;

namespace Tessera.Cli.Keys;

/// <summary>Every place in the database where something is wrapped by the installation key, and what for.</summary>
internal static class Wrapped
{
    private const int AtOnce = 2000;

    /// <summary>As the workspace writes its data-protection keys (Access/Keys): each with one element that is wrapped.</summary>
    private const string Element = "wrapped";
    private const string DataProtection = "data protection";

    private static readonly (string Table, string Id, string Box, string Purpose)[] _places =
    [
        ("records.key", "record", "wrapped", "record"),
        ("records.file", "id", "wrapped_key", "file"),
        ("records.file", "id", "original_name", "name"),
        ("graph.inquiry", "id", "wrapped", "inquiry"),
        ("access.piece", "id", "wrapped", "inquiry"),
        ("oversight.petition", "id", "wrapped", "inquiry"),
        ("oversight.week", "id", "wrapped", "inquiry"),
        ("access.provider", "id", "secret", "provider"),
    ];

    public static async Task<int> AnewAsync(NpgsqlConnection connection, InstallationKey old, InstallationKey next, CancellationToken cancel)
    {
        var count = await DataKeysAnewAsync(connection, old, next, cancel);
        foreach (var place in _places)
        {
            var boxes = await ReadAsync(connection, $"select {place.Id}, {place.Box} from {place.Table} where length({place.Box}) > 0", cancel);
            foreach (var chunk in boxes.Chunk(AtOnce))
            {
                await using var write = new NpgsqlCommand($"update {place.Table} t set {place.Box} = v.box from unnest($1, $2) v (id, box) where t.{place.Id} = v.id", connection);
                write.Parameters.Add(new() { Value = chunk.Select(row => row.Id).ToArray() });
                write.Parameters.Add(new() { Value = chunk.Select(row => next.Wrap(old.Unwrap(row.Box, $"{place.Purpose} {row.Id}"), $"{place.Purpose} {row.Id}")).ToArray() });
                await write.ExecuteNonQueryAsync(cancel);
            }

            count += boxes.Count;
        }

        return count;
    }

    /// <summary>Whether this key opens what the database holds; an empty one is opened by any.</summary>
    public static async Task<bool> OpensAsync(NpgsqlConnection connection, InstallationKey key, CancellationToken cancel)
    {
        var sample = await ReadAsync(connection, "select record, wrapped from records.key limit 1", cancel);
        try
        {
            foreach (var (id, box) in sample) _ = key.Unwrap(box, $"record {id}");
            foreach (var (_, xml) in await DataKeysAsync(connection, cancel)) _ = DataKey(xml, key);
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private static async Task<int> DataKeysAnewAsync(NpgsqlConnection connection, InstallationKey old, InstallationKey next, CancellationToken cancel)
    {
        var keys = await DataKeysAsync(connection, cancel);
        foreach (var (id, xml) in keys)
        {
            foreach (var box in xml.Descendants(Element))
                box.Value = Convert.ToBase64String(next.Wrap(old.Unwrap(Convert.FromBase64String(box.Value), DataProtection), DataProtection));
            await using var write = new NpgsqlCommand("update access.data_key set xml = $2 where id = $1", connection) { Parameters = { new() { Value = id }, new() { Value = xml.ToString(SaveOptions.DisableFormatting) } } };
            await write.ExecuteNonQueryAsync(cancel);
        }

        return keys.Count;
    }

    private static string DataKey(XElement xml, InstallationKey key) =>
        string.Concat(xml.Descendants(Element).Select(box => Encoding.UTF8.GetString(key.Unwrap(Convert.FromBase64String(box.Value), DataProtection))));

    private static async Task<IReadOnlyList<(string Id, XElement Xml)>> DataKeysAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var read = new NpgsqlCommand("select id, xml from access.data_key", connection);
        await using var rows = await read.ExecuteReaderAsync(cancel);
        var keys = new List<(string, XElement)>();
        while (await rows.ReadAsync(cancel)) keys.Add((rows.GetString(0), XElement.Parse(rows.GetString(1))));
        return keys;
    }

    private static async Task<IReadOnlyList<(Guid Id, byte[] Box)>> ReadAsync(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using var read = new NpgsqlCommand(sql, connection);
        await using var rows = await read.ExecuteReaderAsync(cancel);
        var boxes = new List<(Guid, byte[])>();
        while (await rows.ReadAsync(cancel)) boxes.Add((rows.GetGuid(0), rows.GetFieldValue<byte[]>(1)));
        return boxes;
    }
}
