using Npgsql;
using Tessera.Access.Contracts;
using Tessera.Kernel.Connections;
using Tessera.Kernel.Ids;

namespace Tessera.Access.Directory;

internal sealed class DirectoryOfCenters(TesseraConnections connections) : IDirectoryOfCenters, IAsyncDisposable
{
    private readonly NpgsqlDataSource _identity = NpgsqlDataSource.Create(connections.ForRole(DatabaseRoles.Identity));

    public async Task<IReadOnlyList<AgencyId>> AllAsync(CancellationToken cancel)
    {
        await using var read = _identity.CreateCommand("select id from access.agency where kind = 'center' and active order by code");
        await using var rows = await read.ExecuteReaderAsync(cancel);
        var centers = new List<AgencyId>();
        while (await rows.ReadAsync(cancel)) centers.Add(new AgencyId(rows.GetGuid(0)));
        return centers;
    }

    public async Task<AgencyId?> FindAsync(string code, CancellationToken cancel)
    {
        await using var read = _identity.CreateCommand("select id from access.agency where kind = 'center' and active and code = $1");
        read.Parameters.Add(new() { Value = code });
        return await read.ExecuteScalarAsync(cancel) is Guid id ? new AgencyId(id) : null;
    }

    public ValueTask DisposeAsync() => _identity.DisposeAsync();
}
