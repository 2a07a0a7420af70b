using System.Text.Json;
using Npgsql;
using Tessera.Kernel.Connections;

namespace Tessera.Access.SignIn;

/// <summary>AU-2: sign-ins that fail have no reader; they are written by the identity role.</summary>
internal sealed class SignInLog(TesseraConnections connections, TimeProvider clock) : IAsyncDisposable
{
    private readonly NpgsqlDataSource _identity = NpgsqlDataSource.Create(connections.ForRole(DatabaseRoles.Identity));

    public async Task WriteAsync(string kind, Guid? person, string outcome, string code, CancellationToken cancel)
    {
        var at = clock.GetUtcNow();
        await using var write = _identity.CreateCommand(
            "insert into log.entry (id, at, source, kind, person, outcome, detail) values ($1, $2, 'audit', $3, $4, $5, $6::jsonb)");
        write.Parameters.Add(new() { Value = Guid.CreateVersion7(at) });
        write.Parameters.Add(new() { Value = at });
        write.Parameters.Add(new() { Value = kind });
        write.Parameters.Add(new() { Value = person ?? (object)DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Uuid });
        write.Parameters.Add(new() { Value = outcome });
        write.Parameters.Add(new() { Value = JsonSerializer.Serialize(new { code }) });
        await write.ExecuteNonQueryAsync(cancel);
    }

    public ValueTask DisposeAsync() => _identity.DisposeAsync();
}
