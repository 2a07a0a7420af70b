using System.Net;
using System.Net.Http.Json;
using Tessera.Graph.Point;
using Tessera.Kernel.Connections;
using Tessera.Kernel.Ids;
using Tessera.Tests.Features.World;
using Record = Tessera.Records.Contracts.Record;

namespace Tessera.Tests.Features.Graph;

/// <summary>28 CFR 23.20(e): a pointer gives owner, contact and kinds of key, only where the owner opened it, counted, and logged on both sides.</summary>
public sealed class PointerTests(GraphWorld world) : IClassFixture<GraphWorld>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_closed_stream_points_nobody_anywhere()
    {
        var (_, mine, _, _, asker) = await TwoWhoHoldThePhoneAsync("703-555-0160", open: false);

        Assert.Empty(Assert.Single(await AskAsync(asker, mine)).Holders);
    }

    [Fact]
    public async Task An_open_stream_gives_owner_contact_and_kind_and_nothing_else()
    {
        var (theirs, mine, owner, keeper, asker) = await TwoWhoHoldThePhoneAsync("703-555-0161", open: true);

        var holder = Assert.Single(Assert.Single(await AskAsync(asker, mine)).Holders);

        Assert.Equal((owner, "Watch desk, 703-555-0100", "phone"), (holder.Center, holder.Contact, Assert.Single(holder.Kinds)));
        Assert.Equal([1L, 1L], await world.World.Database.ListAsync<long>(
            DatabaseRoles.Owner, "set role tessera_steward; select count(*) from graph.pointer_log where center in (@a, @b) group by center", ("a", owner.Value), ("b", asker.Center.Value)));
        var seen = await world.World.WorkAs(keeper).ReadAsync(db => Task.FromResult(db.Reader.Center), Cancel);
        Assert.Equal(owner, seen);
        using var client = world.World.ClientOf(keeper);
        Assert.Contains(theirs.Number, await client.GetStringAsync(new Uri("/dots/pointers", UriKind.Relative), Cancel), StringComparison.Ordinal);
        using var askers = world.World.ClientOf(asker);
        Assert.DoesNotContain(theirs.Number, await askers.GetStringAsync(new Uri($"/records/{mine.Id}", UriKind.Relative), Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_asker_sees_anyway_is_no_pointer()
    {
        var (theirs, mine, _, keeper, asker) = await TwoWhoHoldThePhoneAsync("703-555-0162", open: true);
        await world.GrantAsync(theirs, asker.Center, keeper.Posting);

        Assert.Empty(Assert.Single(await AskAsync(asker, mine)).Holders);
    }

    [Fact]
    public async Task A_name_alone_points_at_nobody()
    {
        var (owner, keeper) = await world.ACenterAsync();
        await OpenAsync(owner, keeper);
        await world.ARecordAsync(keeper, GraphWorld.APerson("Odile Marchbanks"));
        var (_, asker) = await world.ACenterAsync();
        var mine = await world.ARecordAsync(asker, GraphWorld.APerson("Odile Marchbanks"));
        await world.MatchedAsync();

        Assert.Empty(Assert.Single(await AskAsync(asker, mine)).Holders);
    }

    [Fact]
    public async Task Enough_is_refused_audited_and_counted_for_each_purpose()
    {
        var (_, asker) = await world.ACenterAsync();
        var mine = await world.ARecordAsync(asker, GraphWorld.APhone("703-555-0163"));
        await world.MatchedAsync();
        for (var asked = 0; asked < Point.MostADay; asked++) await AskAsync(asker, mine);

        using var client = world.World.ClientOf(asker);
        var answer = await client.PostAsJsonAsync($"/api/records/{mine.Id}/pointers", new { purpose = "INVESTIGATION" }, Cancel);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("graph.pointer-cap", await world.World.Database.ListAsync<string>(
            DatabaseRoles.Engine, "select detail ->> 'code' from log.entry where record = @record and outcome = 'refused'", ("record", mine.Id.Value)));
        Assert.Equal(HttpStatusCode.OK, (await client.PostAsJsonAsync($"/api/records/{mine.Id}/pointers", new { purpose = "OFFICER-SAFETY" }, Cancel)).StatusCode);
    }

    [Fact]
    public async Task A_foreign_record_is_not_asked_from_and_a_purpose_is_one_of_the_law()
    {
        var (_, mine, _, keeper, asker) = await TwoWhoHoldThePhoneAsync("703-555-0164", open: true);
        using var stranger = world.World.ClientOf(keeper);
        using var client = world.World.ClientOf(asker);

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.PostAsJsonAsync($"/api/records/{mine.Id}/pointers", new { purpose = "INVESTIGATION" }, Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await client.PostAsJsonAsync($"/api/records/{mine.Id}/pointers", new { purpose = "CURIOSITY" }, Cancel)).StatusCode);
    }

    private async Task<(Record Theirs, Record Mine, AgencyId Owner, Member Keeper, Member Asker)> TwoWhoHoldThePhoneAsync(string phone, bool open)
    {
        var (owner, keeper) = await world.ACenterAsync();
        var (_, asker) = await world.ACenterAsync();
        if (open) await OpenAsync(owner, keeper);
        var theirs = await world.ARecordAsync(keeper, GraphWorld.APhone(phone));
        var mine = await world.ARecordAsync(asker, GraphWorld.APhone(phone));
        await world.MatchedAsync();
        return (theirs, mine, owner, keeper, asker);
    }

    private Task OpenAsync(AgencyId owner, Member keeper) => world.World.Database.AsStewardAsync(
        "insert into graph.pointable (id, owner, stream, level, readers, contact, opened_by, opened_at) values (gen_random_uuid(), @owner, 'Sar', 'pointable', 'law-enforcement', 'Watch desk, 703-555-0100', @by, now())",
        ("owner", owner.Value), ("by", keeper.Posting.Value));

    private async Task<IReadOnlyList<PointerView>> AskAsync(Member asker, Record record) =>
        (await new Point(world.World.WorkAs(asker)).RunAsync(record.Id, new PointRequest { Purpose = "INVESTIGATION" }, Cancel))!;
}
