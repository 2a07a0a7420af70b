using System.Globalization;
using System.Text.Json;
using CsCheck;
using Tessera.Graph.Match;
using Tessera.Graph.Search;
using Tessera.Kernel.Connections;
using Tessera.Matching;
using Tessera.Tests.Features.World;
using static Tessera.Tests.Features.Graph.DrawnWorld;

namespace Tessera.Tests.Features.Graph;

/// <summary>
/// What a reader sees equals what they would see if the records invisible to them did not exist: worlds are drawn, read, then all
/// that the reader cannot see is destroyed, everything is matched anew from nothing, and every page and answer must be the same,
/// byte for byte. <c>TESSERA_WORLDS</c> draws more of them than the usual run has time for.
/// </summary>
public sealed class NonInterferenceTests(TestWorld world) : IClassFixture<TestWorld>
{
    private static readonly int Drawn = int.Parse(Environment.GetEnvironmentVariable("TESSERA_WORLDS") ?? "3", CultureInfo.InvariantCulture);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_invisible_changes_no_page_and_no_answer()
    {
        await using var host = new TestHost(world.Database.Connections, services: services => services.Remove(services.Single(service => service.ImplementationType == typeof(MatcherHost))));
        var (hidden, dots) = (0, 0);
        await Worlds.SampleAsync(
            async drawn =>
            {
                var planted = await new WorldPlanter(world, Cancel).PlantAsync(drawn);
                var reading = new WorldReading(host, planted.Reader);
                await reading.BeginWorkAsync(Cancel);
                await MatchFromNothingAsync(host);
                var pointers = await reading.PointersAsync(planted.Records, Cancel);
                var before = await reading.ReadAsync(planted.Records, Cancel);

                await DestroyAllButAsync(before.Records);
                await MatchFromNothingAsync(host);
                var after = await reading.ReadAsync(planted.Records, Cancel);

                Assert.Equal(before.Answers.Keys, after.Answers.Keys);
                foreach (var (address, answer) in before.Answers) Assert.True(answer == after.Answers[address], Difference(address, answer, after.Answers[address]));
                Assert.Equal(pointers, await reading.PointersAsync(planted.Records, Cancel));
                hidden += planted.Records.Count(record => !before.Records.Contains(record));
                dots += before.Dots;
            },
            iter: Drawn, threads: 1);

        // A law that nothing could break proves nothing: the worlds did hide records, and did connect what is seen.
        Assert.True(hidden >= Drawn, $"Only {hidden} records were hidden.");
        Assert.True(dots >= Drawn, $"Only {dots} dots were seen.");
    }

    /// <summary>By the purge step of every module, as a purge would; nothing of it is left anywhere.</summary>
    private Task DestroyAllButAsync(IReadOnlySet<Guid> seen) => world.Database.RunAsync(
        DatabaseRoles.Owner,
        $"""
        set role tessera_purge;
        do $do$
        declare gone uuid; step text;
        begin
            for gone in select id from records.record where id <> all ('{JsonSerializer.Serialize(seen).Replace('[', '{').Replace(']', '}').Replace("\"", "", StringComparison.Ordinal)}'::uuid[]) loop
                for step in select function from records.purge_step order by position loop
                    execute format('select %s($1)', step) using gone;
                end loop;
                delete from records.grants where record = gone;
                delete from records.part where record = gone;
                delete from records.version where record = gone;
                delete from records.record where id = gone;
            end loop;
        end $do$;
        reset role
        """);

    /// <summary>Everything the matcher ever wrote is taken back; a new one follows the log from its first entry.</summary>
    private async Task MatchFromNothingAsync(TestHost host)
    {
        await world.Database.RunAsync(DatabaseRoles.Owner, "set role tessera_purge; delete from graph.match; delete from graph.carried; delete from graph.matched; delete from graph.pointer_key; reset role");
        await world.Database.RunAsync(DatabaseRoles.Engine, "update log.follower set position = 0 where name = 'matcher'");
        while ((await world.Database.ListAsync<long>(DatabaseRoles.Sealer, "select count(*) from log.queue"))[0] > 0)
            await world.Database.ListAsync<long>(DatabaseRoles.Sealer, "select log.seal_batch(500)");
        await using var connection = await world.Database.OpenAsync(DatabaseRoles.Engine);
        var matcher = new Matcher(connection, Weights.First, TimeProvider.System);
        await matcher.LoadAsync(Cancel);
        while (await matcher.StepAsync(Cancel))
        {
        }
        host.Get<LiveIndex>().Current = matcher.Index;
    }

    private static string Difference(string address, string before, string after)
    {
        var at = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"{address} differs at {at}:\n{Around(before, at)}\n---- without what is invisible:\n{Around(after, at)}";
    }

    private static string Around(string text, int at) => text[Math.Max(0, at - 200)..Math.Min(text.Length, at + 300)];
}
