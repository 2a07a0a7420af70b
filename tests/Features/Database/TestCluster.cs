using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;
using Tessera.Cli.Cluster;
using Tessera.Cli.Roles;
using Tessera.Kernel.Connections;
using Tessera.Migrations;

[assembly: AssemblyFixture(typeof(Tessera.Tests.Features.Database.TestCluster))]

namespace Tessera.Tests.Features.Database;

/// <summary>
/// One PostgreSQL for the run: the server of <c>TESSERA_DB</c>, else a private cluster in a temporary folder, made when the first
/// test asks. In it one template, migrated from nothing once; every test database is a copy of it.
/// </summary>
public sealed class TestCluster : IAsyncLifetime
{
    private static readonly string Folder = FolderOf(Environment.ProcessId);
    private static readonly Lazy<Task<TestCluster>> Started = new(StartAsync);
    private static readonly string Prefix = $"tessera_test_{Environment.ProcessId}";
    private static readonly string Bare = $"{Prefix}_bare";
    private static readonly string Migrated = $"{Prefix}_migrated";
    private static PrivateCluster? _private;
    private static int _databases;

    private TesseraConnections _server = null!;

    /// <summary>An empty, migrated database of its own: about a tenth of a second.</summary>
    public static async Task<TesseraConnections> NewDatabaseAsync() => await (await Started.Value).CopyAsync(Migrated, NextName());

    /// <summary>A database with roles and extensions and no migration.</summary>
    public static async Task<TesseraConnections> NewUnmigratedDatabaseAsync() => await (await Started.Value).CopyAsync(Bare, NextName());

    public static async Task DropAsync(TesseraConnections place) =>
        await (await Started.Value).AsSuperuserAsync($"drop database if exists {place.Database} with (force)");

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>Also after a migration that failed: nothing is left running, and the tests have told of the failure.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_private is not null)
        {
            await _private.StopAsync(CancellationToken.None);
            Directory.Delete(Folder, recursive: true);
        }
        else if (Started is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
        {
            var cluster = await Started.Value;
            await cluster.AsSuperuserAsync($"drop database if exists {Migrated} with (force)");
            await cluster.AsSuperuserAsync($"drop database if exists {Bare} with (force)");
        }
    }

    private static async Task<TestCluster> StartAsync()
    {
        await SweepAsync();
        var cluster = new TestCluster();
        if (Environment.GetEnvironmentVariable("TESSERA_DB") is null)
        {
            Directory.CreateDirectory(Folder);
            // Nothing here outlives the run, so nothing waits for the disk. The crash journey runs on a real installation.
            _private = new(Path.Combine(Folder, "pg"), FreePort(), Passwords()) { Settings = "-c fsync=off -c max_connections=300" };
            await _private.StartAsync(CancellationToken.None);
            cluster._server = new(_private.Place, Passwords().Folder);
        }
        else
        {
            cluster._server = TesseraConnections.FromEnvironment();
        }

        await new DatabaseSetup(cluster._server.WithDatabase(Bare), Passwords()).RunAsync(CancellationToken.None);
        var migrated = await cluster.CopyAsync(Bare, Migrated);
        await Migrator.RunAsync(migrated.ForRole(DatabaseRoles.Owner), applied: null, CancellationToken.None);
        return cluster;
    }

    private async Task<TesseraConnections> CopyAsync(string template, string name)
    {
        await AsSuperuserAsync($"create database {name} template {template} owner {DatabaseRoles.Owner}");
        var place = _server.WithDatabase(name);
        await DatabaseSetup.PrepareDatabaseAsync(place, CancellationToken.None);
        return place;
    }

    private async Task AsSuperuserAsync(string sql)
    {
        var builder = new NpgsqlConnectionStringBuilder(_server.WithDatabase("postgres").ForRole(RolePasswords.Superuser)) { Pooling = false };
        await using var connection = new NpgsqlConnection(builder.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static string NextName() => $"{Prefix}_{Interlocked.Increment(ref _databases)}";

    private static RolePasswords Passwords() => new(
        Environment.GetEnvironmentVariable("TESSERA_DB") is null
            ? Path.Combine(Folder, "secrets")
            : Environment.GetEnvironmentVariable("TESSERA_SECRETS") ?? Path.Combine("var", "secrets"));

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string FolderOf(int process) => Path.Combine(Path.GetTempPath(), $"tessera-tests-{process}");

    /// <summary>A run that was killed leaves its cluster running: the next one stops it.</summary>
    private static async Task SweepAsync()
    {
        foreach (var left in Directory.EnumerateDirectories(Path.GetTempPath(), "tessera-tests-*"))
        {
            if (!int.TryParse(left.AsSpan(left.LastIndexOf('-') + 1), out var process) || IsRunning(process)) continue;
            await new PrivateCluster(Path.Combine(left, "pg"), 0, new RolePasswords(Path.Combine(left, "secrets"))).StopAsync(CancellationToken.None);
            try
            {
                Directory.Delete(left, recursive: true);
            }
            catch (IOException)
            {
                // Another run that began at the same moment sweeps it too.
            }
        }
    }

    private static bool IsRunning(int process)
    {
        try
        {
            using var running = Process.GetProcessById(process);
            return !running.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
