using Npgsql;
using Tessera.Kernel.Connections;
using Tessera.Migrations;

namespace Tessera.Tests.Features.Database;

/// <summary>The schema's history (docs/decisions/0002): applied in order, each script whole or not at all, never rewritten.</summary>
public sealed class MigrationTests : IAsyncLifetime
{
    private static readonly MigrationScript First = new("0001-first.sql", "create table kernel.first (id int)");
    private static readonly MigrationScript Second = new("0002-second.sql", "create function kernel.two() returns int language sql as $f$ select 1; select 2 $f$;\nselect kernel.two()");

    private TesseraConnections _place = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Owner => _place.ForRole(DatabaseRoles.Owner);

    public async ValueTask InitializeAsync() => _place = await TestCluster.NewUnmigratedDatabaseAsync();

    public async ValueTask DisposeAsync() => await TestCluster.DropAsync(_place);

    [Fact]
    public async Task The_history_of_this_build_applies_from_nothing_and_only_once()
    {
        Assert.Equal(MigrationScript.All.Count, await Migrator.RunAsync(Owner, applied: null, Cancel));
        Assert.Equal(0, await Migrator.RunAsync(Owner, applied: null, Cancel));

        Assert.True(await SchemaVersion.IsCurrentAsync(_place.ForRole(DatabaseRoles.App), Cancel));
    }

    [Fact]
    public async Task Scripts_apply_in_the_order_given_and_each_is_told()
    {
        var told = new List<string>();

        await Migrator.RunAsync(Owner, [First, Second], told.Add, Cancel);

        Assert.Equal([First.Name, Second.Name], told);
    }

    [Fact]
    public async Task A_failing_script_is_named_with_its_line_and_leaves_nothing()
    {
        var bad = new MigrationScript("0002-bad.sql", "create table kernel.half (id int);\n\nselect 1;\n  insert into kernel.nowhere values (1);");

        var error = await Assert.ThrowsAsync<MigrationException>(() => Migrator.RunAsync(Owner, [First, bad], applied: null, Cancel));

        Assert.Equal("Migration 0002-bad.sql, line 4, failed: relation \"kernel.nowhere\" does not exist (42P01)", error.Message);
        Assert.Equal([First.Name], await AppliedAsync());
        Assert.False(await ExistsAsync("kernel.half"));
    }

    [Fact]
    public async Task After_the_repair_it_goes_on_where_it_stopped()
    {
        var bad = new MigrationScript(Second.Name, "select nonsense");
        await Assert.ThrowsAsync<MigrationException>(() => Migrator.RunAsync(Owner, [First, bad], applied: null, Cancel));

        Assert.Equal(1, await Migrator.RunAsync(Owner, [First, Second], applied: null, Cancel));
    }

    [Fact]
    public async Task A_script_edited_after_it_was_applied_is_refused()
    {
        await Migrator.RunAsync(Owner, [First], applied: null, Cancel);

        var edited = First with { Text = "create table kernel.first (id bigint)" };
        var error = await Assert.ThrowsAsync<MigrationException>(() => Migrator.RunAsync(Owner, [edited, Second], applied: null, Cancel));

        Assert.Contains(First.Name, error.Message, StringComparison.Ordinal);
        Assert.Equal([First.Name], await AppliedAsync());
    }

    [Fact]
    public async Task A_database_newer_than_the_build_is_refused()
    {
        await Migrator.RunAsync(Owner, [First, Second], applied: null, Cancel);

        var error = await Assert.ThrowsAsync<MigrationException>(() => Migrator.RunAsync(Owner, [First], applied: null, Cancel));

        Assert.Contains(Second.Name, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Web_is_told_the_command_when_the_database_is_empty_or_older()
    {
        Assert.Contains("./tessera migrate", await SchemaVersion.ComplaintAsync(_place.ForRole(DatabaseRoles.App), Cancel), StringComparison.Ordinal);

        await Migrator.RunAsync(Owner, [First], applied: null, Cancel);
        var older = SchemaVersion.Complaint([First, Second], new Dictionary<string, string>(StringComparer.Ordinal) { [First.Name] = First.Hash });

        Assert.Contains(Second.Name, older, StringComparison.Ordinal);
        Assert.Contains("./tessera migrate", older, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_that_migrate_at_once_take_turns()
    {
        var both = await Task.WhenAll(
            Migrator.RunAsync(Owner, [First, Second], applied: null, Cancel),
            Migrator.RunAsync(Owner, [First, Second], applied: null, Cancel));

        Assert.Equal([0, 2], both.Order());
    }

    private async Task<IReadOnlyList<string>> AppliedAsync()
    {
        await using var connection = await OpenAsync();
        return [.. (await MigrationJournal.ReadAsync(connection, Cancel))!.Keys];
    }

    private async Task<bool> ExistsAsync(string table)
    {
        await using var connection = await OpenAsync();
        await using var command = new NpgsqlCommand("select to_regclass(@table) is not null", connection);
        command.Parameters.AddWithValue("table", table);
        return await command.ExecuteScalarAsync(Cancel) is true;
    }

    private async Task<NpgsqlConnection> OpenAsync()
    {
        var connection = new NpgsqlConnection(Owner);
        await connection.OpenAsync(Cancel);
        return connection;
    }
}
