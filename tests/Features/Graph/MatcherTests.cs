using Npgsql;
using Tessera.Graph.Match;
using Tessera.Kernel.Connections;
using Tessera.Matching;
using Tessera.Tests.Features.World;

namespace Tessera.Tests.Features.Graph;

/// <summary>The matcher may be killed at any moment and run twice at once: each version is matched once, and no pair is missing.</summary>
public sealed class MatcherTests(TestWorld world) : IClassFixture<TestWorld>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Killed_in_every_step_and_run_by_two_it_ends_where_one_quiet_run_ends()
    {
        await PlantAsync(records: 40);
        await RunAsync();
        var quiet = await StateAsync();
        Assert.NotEmpty(quiet.Pairs);

        await ForgetAsync();
        for (var kill = 0; kill < 12; kill++)
        {
            await using var one = await AloneAsync();
            var dying = new Matcher(one, Weights.First, TimeProvider.System);
            await dying.LoadAsync(Cancel);
            var process = one.ProcessID;
            var step = Task.Run(() => dying.StepAsync(Cancel), Cancel);
            await Task.Delay(TimeSpan.FromMilliseconds(kill * 2), Cancel); // ever later in the step
            await KillAsync(process);
            await Record.ExceptionAsync(() => step);
        }
        await Task.WhenAll(RunAsync(), RunAsync());
        await RunAsync();

        var after = await StateAsync();
        Assert.Equal(quiet.Pairs, after.Pairs);
        Assert.Equal(quiet.Matched, after.Matched);
    }

    [Fact]
    public async Task Who_does_not_hold_the_lease_writes_nothing()
    {
        await PlantAsync(records: 3);
        await using var leader = await world.Database.OpenAsync(DatabaseRoles.Engine);
        await FollowedLog.RegisterAsync(leader, Cancel);
        await using var holds = await leader.BeginTransactionAsync(Cancel);
        Assert.NotNull(await FollowedLog.LeaseAsync(leader, Cancel));
        await using var other = await world.Database.OpenAsync(DatabaseRoles.Engine);
        var waiting = new Matcher(other, Weights.First, TimeProvider.System);
        await waiting.LoadAsync(Cancel);

        Assert.False(await waiting.StepAsync(Cancel));
    }

    private async Task PlantAsync(int records)
    {
        var center = await world.CenterAsync();
        var analyst = await world.StaffAsync(center, "write");
        for (var i = 0; i < records; i++)
        {
            var (record, mention) = (Guid.CreateVersion7(), Guid.CreateVersion7());
            await world.Database.AsStewardAsync(
                """
                insert into records.record (id, owner, stream, kind, number, title, state, author, created_at, received_at, review_on, purge_on, audience)
                values (@record, @owner, 'Sar', 'test-note', @number, 'Planted', 'issued', @author, now(), now(), current_date + 80, current_date + 90, '{}');
                insert into records.version (record, version, made_by, made_at, audience) values (@record, 1, @author, now(), '{}');
                insert into graph.mention (id, record, version, kind, role, label, attributes, source, state, made_by, made_at, decided_by, decided_at, origin)
                values (@mention, @record, 1, 'Phone', 'Other', 'phone', jsonb_build_object('phone', @phone), 'Field', 'Confirmed', @author, now(), @author, now(), @mention);
                insert into log.entry (id, at, source, kind, record, version, outcome) values (@entry, now(), 'change', 'record.opened', @record, 1, 'done')
                """,
                ("record", record), ("owner", center.Value), ("author", analyst.Posting.Value), ("number", record.ToString()), ("mention", mention),
                ("phone", $"703-555-01{i % 10:00}"), ("entry", Guid.CreateVersion7()));
        }
        // Sealed few at a time, so that the log is followed in more than one place.
        while ((await world.Database.ListAsync<long>(DatabaseRoles.Sealer, "select count(*) from log.queue"))[0] > 0)
            await world.Database.ListAsync<long>(DatabaseRoles.Sealer, "select log.seal_batch(7)");
    }

    private async Task RunAsync()
    {
        await using var connection = await world.Database.OpenAsync(DatabaseRoles.Engine);
        var matcher = new Matcher(connection, Weights.First, TimeProvider.System);
        await matcher.LoadAsync(Cancel);
        while (await matcher.StepAsync(Cancel))
        {
        }
    }

    private async Task KillAsync(int process)
    {
        await using var killer = await AloneAsync();
        await using var kill = new NpgsqlCommand("select pg_terminate_backend($1)", killer) { Parameters = { new() { Value = process } } };
        await kill.ExecuteNonQueryAsync(Cancel);
    }

    /// <summary>Of no pool, so that no later test is handed a connection that was killed.</summary>
    private async Task<NpgsqlConnection> AloneAsync()
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(world.Database.ForRole(DatabaseRoles.Engine)) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(Cancel);
        return connection;
    }

    private async Task ForgetAsync()
    {
        await world.Database.RunAsync(DatabaseRoles.Owner, "set role tessera_purge; delete from graph.match; delete from graph.carried; delete from graph.matched; delete from graph.pointer_key; reset role");
        await world.Database.RunAsync(DatabaseRoles.Engine, "update log.follower set position = 0 where name = 'matcher'");
    }

    private async Task<(IReadOnlyList<string> Pairs, IReadOnlyList<string> Matched)> StateAsync() => (
        await world.Database.ListAsync<string>(DatabaseRoles.Engine, "select m::text from graph.match m order by a, b"),
        await world.Database.ListAsync<string>(DatabaseRoles.Engine, "select record || ' ' || version || ' ' || position from graph.matched order by record, version"));
}
