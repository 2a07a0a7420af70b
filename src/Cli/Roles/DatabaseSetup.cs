using Npgsql;
using Tessera.Kernel.Connections;

namespace Tessera.Cli.Roles;

/// <summary>What only a superuser does: roles and their passwords, the database, its extensions. Running it again changes nothing.</summary>
internal sealed class DatabaseSetup(TesseraConnections place, RolePasswords passwords)
{
    // Held until the connection closes: two at once would change the same role. The number is arbitrary, and only ours.
    private const long Turn = 7_357_002;

    public async Task RunAsync(CancellationToken cancel)
    {
        await using (var server = await OpenAsync(place.WithDatabase("postgres"), cancel))
        {
            await RunAsync(server, $"select pg_advisory_lock({Turn})", cancel);
            await RunAsync(server, Script("roles.sql"), cancel);
            await RunAsync(server, Passwords(), cancel);
            await CreateDatabaseAsync(server, cancel);
        }

        await PrepareDatabaseAsync(place, cancel);
    }

    /// <summary>Extensions and rights of one database; a copy of a template has the former and not the latter.</summary>
    public static async Task PrepareDatabaseAsync(TesseraConnections place, CancellationToken cancel)
    {
        await using var database = await OpenAsync(place, cancel);
        await RunAsync(database, Script("database.sql"), cancel);
    }

    /// <summary>Statements that give each login its password, as PostgreSQL keeps it: safe to hand to a database administrator.</summary>
    public string Passwords() => string.Join('\n', DatabaseRoles.Logins.Select(role =>
        $"alter role {role} password '{ScramVerifier.Of(passwords.Ensure(role))}';"));

    internal static string Script(string name)
    {
        using var reader = new StreamReader(typeof(DatabaseSetup).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    private async Task CreateDatabaseAsync(NpgsqlConnection server, CancellationToken cancel)
    {
        await using var exists = new NpgsqlCommand("select exists (select from pg_database where datname = @name)", server);
        exists.Parameters.AddWithValue("name", place.Database);
        if (await exists.ExecuteScalarAsync(cancel) is true) return;

        var name = new NpgsqlCommandBuilder().QuoteIdentifier(place.Database);
        await RunAsync(server, $"create database {name} owner {DatabaseRoles.Owner} encoding 'UTF8' template template0", cancel);
    }

    private static async Task<NpgsqlConnection> OpenAsync(TesseraConnections place, CancellationToken cancel)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(place.ForRole(RolePasswords.Superuser)) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(cancel);
        return connection;
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancel);
    }
}
