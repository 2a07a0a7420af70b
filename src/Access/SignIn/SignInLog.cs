using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using NpgsqlTypes;
using Tessera.Access.Identity;
using Tessera.Kernel.Connections;
using Tessera.Kernel.Log;
using Tessera.Kernel.Work;

namespace Tessera.Access.SignIn;

/// <summary>
/// AU-2: what concerns accounts is written by the identity role, since a sign-in that fails has no reader. The center is that of the
/// person's posting, so that its auditors read of it. AU-3: from which address, of who works here; entries that follow name the session.
/// </summary>
internal sealed class SignInLog(TesseraConnections connections, IHttpContextAccessor request, TimeProvider clock) : IAsyncDisposable
{
    private const string Insert = """
        insert into log.entry (id, at, source, kind, center, person, posting, session, outcome, detail)
        values ($1, $2, 'audit', $3,
            coalesce($4, (select p.center from access.posting p where p.person = $5 and p.machine is null order by p.from_day desc, p.id limit 1),
                (select r.center from access.provider r where r.id = $10)),
            $5, $6, $7, $8, $9::jsonb)
        """;

    /// <summary>What becomes of who comes from an identity provider. Where nobody is known, it is for the auditors of the provider's center.</summary>
    public const string Provider = "sign-in.provider";

    private readonly NpgsqlDataSource _identity = NpgsqlDataSource.Create(connections.ForRole(DatabaseRoles.Identity));

    public Task WriteAsync(string kind, Guid? person, string outcome, string code, CancellationToken cancel) => WriteAsync(kind, person, outcome, code, null, cancel);

    /// <param name="reader">Who acts, where somebody is signed in.</param>
    public Task WriteAsync(string kind, Guid? person, string outcome, string code, Reader? reader, CancellationToken cancel) => WriteAsync(kind, person, outcome, code, reader, null, cancel);

    public Task WriteAsync(string kind, Guid? person, string outcome, string code, Guid provider, CancellationToken cancel) => WriteAsync(kind, person, outcome, code, null, provider, cancel);

    private async Task WriteAsync(string kind, Guid? person, string outcome, string code, Reader? reader, Guid? provider, CancellationToken cancel)
    {
        await using var write = _identity.CreateCommand(Insert);
        Fill(write, kind, person, outcome, code, reader, provider);
        await write.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>The session that every later entry of this sign-in names.</summary>
    public async Task BeganAsync(Guid person, Guid session, string how, CancellationToken cancel)
    {
        await using var write = _identity.CreateCommand(Insert);
        Fill(write, "sign-in", person, "done", how, reader: null, session: session);
        await write.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>In the transaction of the change it tells of.</summary>
    public async Task WriteInAsync(IdentityDb accounts, string kind, Guid person, Reader? reader, CancellationToken cancel)
    {
        await using var write = new NpgsqlCommand(Insert, (NpgsqlConnection)accounts.Database.GetDbConnection(), (NpgsqlTransaction?)accounts.Database.CurrentTransaction?.GetDbTransaction());
        Fill(write, kind, person, "done", "", reader);
        await write.ExecuteNonQueryAsync(cancel);
    }

    public ValueTask DisposeAsync() => _identity.DisposeAsync();

    private void Fill(NpgsqlCommand write, string kind, Guid? person, string outcome, string code, Reader? reader, Guid? provider = null, Guid? session = null)
    {
        EventTable.Require(kind, outcome);
        var at = clock.GetUtcNow();
        write.Parameters.Add(new() { Value = Guid.CreateVersion7(at) });
        write.Parameters.Add(new() { Value = at });
        write.Parameters.Add(new() { Value = kind });
        write.Parameters.Add(Id(reader?.Center.Value));
        write.Parameters.Add(Id(reader?.Person.Value ?? person));
        write.Parameters.Add(Id(reader?.Posting.Value));
        write.Parameters.Add(Id(reader?.Session ?? session));
        write.Parameters.Add(new() { Value = outcome });
        var from = Address();
        write.Parameters.Add(new() { Value = JsonSerializer.Serialize(provider is null ? new { code, from } : (object)new { code, from, provider }) });
        write.Parameters.Add(Id(provider));
    }

    private string? Address() => request.HttpContext?.Connection.RemoteIpAddress is { } address ? (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).ToString() : null;

    private static NpgsqlParameter Id(Guid? id) => new() { Value = id ?? (object)DBNull.Value, NpgsqlDbType = NpgsqlDbType.Uuid };
}
