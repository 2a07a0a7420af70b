using Npgsql;
using Tessera.Kernel.Connections;
using Tessera.Records.Contracts;

namespace Tessera.Records.Files;

internal sealed class StrayFiles(TesseraConnections connections) : IStrayFiles
{
    public async Task<IReadOnlySet<Guid>> AmongAsync(Guid[] files, CancellationToken cancel = default)
    {
        await using var connection = new NpgsqlConnection(connections.ForRole(DatabaseRoles.Jobs));
        await connection.OpenAsync(cancel);
        await using var ask = new NpgsqlCommand("select records.files_without_row($1)", connection) { Parameters = { new() { Value = files } } };
        await using var row = await ask.ExecuteReaderAsync(cancel);
        var stray = new HashSet<Guid>();
        while (await row.ReadAsync(cancel)) stray.Add(row.GetGuid(0));
        return stray;
    }
}
