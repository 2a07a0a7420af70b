using Npgsql;
using Tessera.Kernel.Connections;

namespace Tessera.Tests.Features.Database;

/// <summary>A database for one test class: <c>IClassFixture&lt;TestDatabase&gt;</c>, or <see cref="CreateAsync"/> for one test.</summary>
public sealed class TestDatabase : IAsyncLifetime
{
    private TesseraConnections? _connections;

    /// <summary>Looks at each database of the run before it is dropped.</summary>
    internal static Func<TesseraConnections, Task>? BeforeItGoes { get; set; }

    public TesseraConnections Connections => _connections ?? throw new InvalidOperationException("The database is made by InitializeAsync.");

    public static async Task<TestDatabase> CreateAsync()
    {
        var database = new TestDatabase();
        await database.InitializeAsync();
        return database;
    }

    public async ValueTask InitializeAsync() => _connections = await TestCluster.NewDatabaseAsync();

    public async ValueTask DisposeAsync()
    {
        if (_connections is null) return;
        if (BeforeItGoes is { } look) await look(_connections);
        await TestCluster.DropAsync(_connections);
    }

    public string ForRole(string role) => Connections.ForRole(role);

    public async Task<NpgsqlConnection> OpenAsync(string role)
    {
        var connection = new NpgsqlConnection(ForRole(role));
        await connection.OpenAsync();
        return connection;
    }

    /// <summary>Plants rows as seeds do: the owner who says that it acts as <c>tessera_steward</c>.</summary>
    public Task AsStewardAsync(string sql, params (string Name, object Value)[] values) =>
        RunAsync(DatabaseRoles.Owner, $"set role {DatabaseRoles.Steward}; {sql}; reset role", values);

    public Task AsOwnerAsync(string sql, params (string Name, object Value)[] values) => RunAsync(DatabaseRoles.Owner, sql, values);

    public async Task RunAsync(string role, string sql, params (string Name, object Value)[] values)
    {
        await using var connection = await OpenAsync(role);
        await using var command = Command(connection, sql, values);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>The first column of every row.</summary>
    public async Task<IReadOnlyList<T>> ListAsync<T>(string role, string sql, params (string Name, object Value)[] values)
    {
        await using var connection = await OpenAsync(role);
        await using var command = Command(connection, sql, values);
        await using var rows = await command.ExecuteReaderAsync();
        var list = new List<T>();
        while (await rows.ReadAsync()) list.Add(rows.GetFieldValue<T>(0));
        return list;
    }

    private static NpgsqlCommand Command(NpgsqlConnection connection, string sql, (string Name, object Value)[] values)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var (name, value) in values) command.Parameters.AddWithValue(name, value);
        return command;
    }
}
