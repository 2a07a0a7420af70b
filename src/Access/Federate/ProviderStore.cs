using Npgsql;
using NpgsqlTypes;
using Tessera.Kernel.Connections;
using Tessera.Kernel.Ids;

namespace Tessera.Access.Federate;

/// <summary>Providers, links and what was said, as the gate asks for them: by the identity role, through the database's own functions.</summary>
internal sealed class ProviderStore(TesseraConnections connections) : IAsyncDisposable
{
    private readonly NpgsqlDataSource _identity = NpgsqlDataSource.Create(connections.ForRole(DatabaseRoles.Identity));

    /// <summary>Their names, for the buttons of the sign-in page.</summary>
    public async Task<IReadOnlyList<ProviderChoiceView>> ListAsync(CancellationToken cancel)
    {
        await using var read = _identity.CreateCommand("select id, name from access.provider where ended_at is null order by name, id");
        await using var rows = await read.ExecuteReaderAsync(cancel);
        var found = new List<ProviderChoiceView>();
        while (await rows.ReadAsync(cancel)) found.Add(new(rows.GetGuid(0), rows.GetString(1)));
        return found;
    }

    /// <summary>Null: there is none, or it was stopped.</summary>
    public async Task<Provider?> FindAsync(Guid id, CancellationToken cancel)
    {
        await using var read = Command("select id, name, issuer, client_id, secret, levels, attributes from access.provider where id = $1 and ended_at is null", id);
        await using var row = await read.ExecuteReaderAsync(cancel);
        return await row.ReadAsync(cancel)
            ? new(row.GetGuid(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetFieldValue<byte[]>(4), row.GetFieldValue<string[]>(5), row.GetFieldValue<string[]>(6))
            : null;
    }

    public async Task<(Guid Link, PersonId Person)?> LinkOfAsync(Guid provider, string subject, CancellationToken cancel)
    {
        await using var read = Command("select link, person from access.link_of($1, $2)", provider, subject);
        await using var row = await read.ExecuteReaderAsync(cancel);
        return await row.ReadAsync(cancel) ? (row.GetGuid(0), new PersonId(row.GetGuid(1))) : null;
    }

    /// <summary>In place of all it said before.</summary>
    public Task AssertAsync(Guid link, IReadOnlyDictionary<string, string> said, CancellationToken cancel) =>
        AskAsync("select access.assert($1, $2, $3)", cancel, link, said.Keys.ToArray(), said.Values.ToArray());

    /// <summary>False: it names none, was taken, is over, or who is invited has a link already.</summary>
    public async Task<bool> TakeInvitationAsync(byte[] hash, Guid provider, string subject, CancellationToken cancel) =>
        await AskAsync("select access.take_invitation($1, $2, $3)", cancel, hash, provider, subject) is Guid;

    /// <summary>False: the provider speaks for no agency where this person is posted.</summary>
    public async Task<bool> BeginAsync(Guid link, byte[] secretHash, string how, DateTimeOffset noticedAt, string device, Guid? former, CancellationToken cancel) =>
        await AskAsync("select access.begin_by_link($1, $2, $3, $4, $5, $6)", cancel, link, secretHash, how, noticedAt, device, former) is Guid;

    public async Task<bool> ProveAsync(Guid session, Guid link, CancellationToken cancel) => await AskAsync("select access.prove_by_link($1, $2)", cancel, session, link) is true;

    public ValueTask DisposeAsync() => _identity.DisposeAsync();

    private async Task<object?> AskAsync(string call, CancellationToken cancel, params object?[] arguments)
    {
        await using var command = Command(call, arguments);
        return await command.ExecuteScalarAsync(cancel);
    }

    private NpgsqlCommand Command(string text, params object?[] arguments)
    {
        var command = _identity.CreateCommand(text);
        foreach (var argument in arguments)
            command.Parameters.Add(argument is null ? new() { Value = DBNull.Value, NpgsqlDbType = NpgsqlDbType.Uuid } : new() { Value = argument });
        return command;
    }
}

/// <summary>A provider as the sign-in page names it.</summary>
public sealed record ProviderChoiceView(Guid Id, string Name);
