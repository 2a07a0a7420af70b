using System.Security.Cryptography;
using System.Text;
using Npgsql;
using Tessera.Access.KeepAccounts;
using Tessera.Kernel.Connections;
using Tessera.Kernel.Ids;

namespace Tessera.Access.Session;

/// <summary>Begins, moves and ends sessions through the database's own functions; the tables themselves are closed to every process.</summary>
internal sealed class SessionStore : IAsyncDisposable
{
    private readonly NpgsqlDataSource _identity;
    private readonly NpgsqlDataSource _app;

    public SessionStore(TesseraConnections connections)
    {
        _identity = NpgsqlDataSource.Create(connections.ForRole(DatabaseRoles.Identity));
        _app = NpgsqlDataSource.Create(connections.ForRole(DatabaseRoles.App));
    }

    /// <summary>Makes a session and returns its secret: the only time it exists outside the person's cookie.</summary>
    public async Task<(string Secret, Guid Session)> BeginAsync(PersonId person, string how, DateTimeOffset noticedAt, string device, CancellationToken cancel)
    {
        var secret = Secrets.RandomText();
        await using var begin = _identity.CreateCommand("select access.begin($1, $2, $3, $4, $5)");
        begin.Parameters.Add(new() { Value = person.Value });
        begin.Parameters.Add(new() { Value = SHA256.HashData(Encoding.UTF8.GetBytes(secret)) });
        begin.Parameters.Add(new() { Value = how });
        begin.Parameters.Add(new() { Value = noticedAt });
        begin.Parameters.Add(new() { Value = device });
        return (secret, (Guid)(await begin.ExecuteScalarAsync(cancel))!);
    }

    public Task TouchAsync(string secret, CancellationToken cancel) => CallAsync("select access.touch($1)", [secret], cancel);

    public Task EndAsync(string secret, string why, CancellationToken cancel) => CallAsync("select access.end_session($1, $2)", [secret, why], cancel);

    /// <summary>What decides whether this person's account opens anything.</summary>
    public async Task<AccountFacts> FactsAsync(PersonId person, CancellationToken cancel)
    {
        await using var read = _identity.CreateCommand("select * from access.account_facts($1)");
        read.Parameters.Add(new() { Value = person.Value });
        await using var row = await read.ExecuteReaderAsync(cancel);
        await row.ReadAsync(cancel);
        return new(
            row.GetBoolean(0), row.IsDBNull(1) ? null : row.GetFieldValue<DateTimeOffset>(1), row.GetFieldValue<DateTimeOffset>(2), row.GetTimeSpan(3), row.GetBoolean(4), row.GetString(5),
            row.GetFieldValue<DateTimeOffset>(6));
    }

    /// <summary>The person of this session proved again that it is them. False: the session is over, or another's.</summary>
    public async Task<bool> ProveAsync(string secret, PersonId person, CancellationToken cancel)
    {
        await using var prove = _identity.CreateCommand("select access.prove($1, $2)");
        prove.Parameters.Add(new() { Value = secret });
        prove.Parameters.Add(new() { Value = person.Value });
        return (bool)(await prove.ExecuteScalarAsync(cancel))!;
    }

    /// <summary>False: the posting is not this person's.</summary>
    public async Task<bool> ChoosePostingAsync(string secret, PostingId posting, CancellationToken cancel) =>
        (bool)(await CallAsync("select access.choose_posting($1, $2)", [secret, posting.Value], cancel))!;

    public async ValueTask DisposeAsync()
    {
        await _identity.DisposeAsync();
        await _app.DisposeAsync();
    }

    private async Task<object?> CallAsync(string call, object[] arguments, CancellationToken cancel)
    {
        await using var command = _app.CreateCommand(call);
        foreach (var argument in arguments) command.Parameters.Add(new() { Value = argument });
        return await command.ExecuteScalarAsync(cancel);
    }
}
