using System.Text.Json;
using Tessera.Graph.Contracts;
using Tessera.Graph.Judge;
using Tessera.Kernel.Log;
using Tessera.Tests.Features.World;

namespace Tessera.Tests.Features.Graph;

/// <summary>From what a record names to what else is held of it.</summary>
public sealed class DotsTests(GraphWorld world) : IClassFixture<GraphWorld>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_report_finds_who_was_named_before_with_evidence_that_adds_up()
    {
        var (_, analyst) = await world.ACenterAsync();
        var before = await world.ARecordAsync(analyst, GraphWorld.APerson("Jory Pellant", "1987-04-05", "571-555-0148"));
        var report = await world.ARecordAsync(analyst, GraphWorld.APerson("Jorey Pellant", null, "(571) 555 0148"));

        var dots = await world.DotsAsync(analyst, report.Id);

        var dot = Assert.Single(Assert.Single(dots.Mentions).Dots);
        Assert.True(dots.IsMatched);
        Assert.True(dot.IsOffered);
        Assert.Equal(before.Id, Assert.Single(dot.Records).Id);
        Assert.Equal(dot.Evidence.Millibits, dot.Evidence.Lines.Sum(line => line.Millibits));
        Assert.Equal(DotState.Open, dot.State);
    }

    [Fact]
    public async Task A_phone_finds_the_person_who_was_said_to_use_it()
    {
        var (_, analyst) = await world.ACenterAsync();
        var before = await world.ARecordAsync(analyst, GraphWorld.APerson("Ellis Vantry", null, "703-555-0199"));
        var report = await world.ARecordAsync(analyst, GraphWorld.APhone("+1 703 555 0199"));

        var dots = await world.DotsAsync(analyst, report.Id);

        var carrier = Assert.Single(Assert.Single(dots.Mentions).Carriers);
        Assert.Equal(("Ellis Vantry", "phone", before.Id), (carrier.Label, carrier.Shared, carrier.Record.Id));
    }

    [Fact]
    public async Task Undo_restores_what_was_seen_byte_for_byte()
    {
        var (_, analyst) = await world.ACenterAsync();
        await world.ARecordAsync(analyst, GraphWorld.APerson("Mira Stollov", "1990-02-01"));
        var report = await world.ARecordAsync(analyst, GraphWorld.APerson("Mira Stollow", "1990-02-01"));
        var before = await BytesAsync();
        var dot = (await world.DotsAsync(analyst, report.Id)).Mentions[0].Dots[0];

        foreach (var verdict in Enum.GetValues<Verdict>())
        {
            var judge = new Judge(world.World.WorkAs(analyst), TimeProvider.System);
            var judgement = await judge.RunAsync(new JudgeRequest { A = (await world.DotsAsync(analyst, report.Id)).Mentions[0].Mention.Id, B = dot.With, Verdict = verdict }, Cancel);
            Assert.NotEqual(before, await BytesAsync());
            await new UndoJudgement(world.World.WorkAs(analyst), TimeProvider.System).RunAsync(judgement!.Id, Cancel);

            Assert.Equal(before, await BytesAsync());
        }

        async Task<string> BytesAsync() => JsonSerializer.Serialize(await world.DotsAsync(analyst, report.Id), LogJson.Options);
    }

    [Fact]
    public async Task Without_sight_of_the_record_there_is_nothing_and_with_sight_of_the_other_only_that()
    {
        var (_, analyst) = await world.ACenterAsync();
        var (partner, other) = await world.ACenterAsync();
        var hidden = await world.ARecordAsync(analyst, GraphWorld.APerson("Tamsin Orrell", "1979-09-09"));
        var theirs = await world.ARecordAsync(other, GraphWorld.APerson("Tamsin Orrell", "1979-09-09"));

        Assert.Empty((await world.DotsAsync(other, theirs.Id)).Mentions[0].Dots);
        await world.GrantAsync(hidden, partner, analyst.Posting);

        var dot = Assert.Single((await world.DotsAsync(other, theirs.Id)).Mentions[0].Dots);
        Assert.True(dot.StaysApart);
        Assert.NotEqual(DotState.Joined, dot.State);
    }
}
