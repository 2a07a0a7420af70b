using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Tessera.Cli.Smoke;
using Tessera.Tests.Features.World;

namespace Tessera.Tests.Features.Access;

/// <summary>Postings as who keeps accounts gives, moves and ends them, and what that opens at the person's next request (CJIS AC-2, AC-5, PS-5).</summary>
public sealed class KeptPostingsTests(GateWorld gate) : IClassFixture<GateWorld>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_mover_has_the_new_posting_and_no_longer_the_old_one_from_the_same_moment()
    {
        var (member, keeper) = await AtWorkAsync("triage");
        await keeper.OpenAsync($"/accounts/{member.Person}/posting", Cancel);
        await keeper.Form("Give the posting").SendAsync(Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, keeper.Status);

        await Filled(keeper, "Analyst", "write").ChooseFirst("Instead of").SendAsync(Cancel);

        Assert.Equal(HttpStatusCode.OK, keeper.Status);
        Assert.Contains("Of the test", keeper.Text, StringComparison.Ordinal);
        Assert.Contains("· over", keeper.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(member));
        Assert.Equal(["write"], await DutiesOfAsync(member));
        Assert.Equal(1, await LoggedAsync(member, "posting.moved", "done"));

        await keeper.Form("End it").SendAsync(Cancel);
        Assert.Empty(await DutiesOfAsync(member));
        Assert.Equal(1, await LoggedAsync(member, "posting.ended", "done"));
    }

    /// <summary>CJIS AC-5: also across postings; and rows that came otherwise give neither duty.</summary>
    [Fact]
    public async Task Duties_that_exclude_each_other_are_refused_when_given_and_do_not_count_when_they_are_there()
    {
        var (member, keeper) = await AtWorkAsync("audit", "privacy");
        await keeper.OpenAsync($"/accounts/{member.Person}/posting", Cancel);
        await Filled(keeper, "Senior analyst", "approve").SendAsync(Cancel);

        Assert.Equal(HttpStatusCode.Conflict, keeper.Status);
        Assert.Contains("AC-5", keeper.Text, StringComparison.Ordinal);
        Assert.Equal(1, (await gate.World.Database.ListAsync<long>("tessera_sealer", "select count(*) from log.entry where center = @center and kind = 'rule.refused' and detail ->> 'code' = 'access.duties-apart'", ("center", member.Center.Value)))[0]);
        Assert.Equal(HttpStatusCode.OK, (await gate.Client(member.Secret).GetAsync("/audit", Cancel)).StatusCode);

        await gate.World.Database.AsStewardAsync(
            "insert into access.posting (id, person, agency, center, title, duties, from_day) values (gen_random_uuid(), @person, @center, @center, 'Put there', '{approve}', '2020-01-01')",
            ("person", member.Person.Value), ("center", member.Center.Value));

        Assert.Equal(["privacy"], (await gate.World.WorkAs(member).ReadAsync(db => Task.FromResult(db.Reader), Cancel)).Duties);
        await keeper.OpenAsync($"/accounts/{member.Person}", Cancel);
        Assert.Contains("Do not count: audit.", keeper.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_gives_work_to_themselves_or_at_another_center_and_a_stranger_finds_nobody()
    {
        var (member, keeper) = await AtWorkAsync("triage");
        var elsewhere = await gate.World.CenterAsync();
        await keeper.OpenAsync($"/accounts/{member.Person}/posting", Cancel);
        keeper.Page.QuerySelectorAll<IHtmlOptionElement>("select option").First(option => option.Value.Length > 0).Value = elsewhere.ToString();
        await Filled(keeper, "Analyst", "write").SendAsync(Cancel);
        Assert.Equal(HttpStatusCode.NotFound, keeper.Status);

        var admin = await gate.World.StaffAsync(member.Center, "admin");
        using var own = (await gate.InAsync((admin, await gate.AccountAsync(admin)))).Visitor;
        await own.OpenAsync($"/accounts/{admin.Person}/posting", Cancel);
        await Filled(own, "Analyst", "write").SendAsync(Cancel);
        Assert.Equal(HttpStatusCode.Conflict, own.Status);

        var (_, stranger) = await AtWorkAsync("triage");
        await stranger.OpenAsync($"/accounts/{member.Person}/posting", Cancel);
        Assert.Equal(HttpStatusCode.NotFound, stranger.Status);
    }

    private async Task<(Member Member, Visitor Keeper)> AtWorkAsync(params string[] duties)
    {
        var member = await gate.World.StaffAsync(await gate.World.CenterAsync(), duties);
        var admin = await gate.World.StaffAsync(member.Center, "admin");
        return (member, (await gate.InAsync((admin, await gate.AccountAsync(admin)))).Visitor);
    }

    private static Filling Filled(Visitor keeper, string title, string duty) =>
        keeper.Form("Give the posting").ChooseFirst("Where?").Write("As what?", title).Choose(duty).Write("First day", "2026-01-05");

    private async Task<HttpStatusCode> StatusAsync(Member member) => (await gate.Client(member.Secret).GetAsync("/tips", Cancel)).StatusCode;

    /// <summary>What they hold when they sign in now.</summary>
    private async Task<IReadOnlyList<string>> DutiesOfAsync(Member member)
    {
        await gate.World.Database.AsStewardAsync(
            "update access.session set posting = (select id from access.posting where person = @person and coalesce(to_day, 'infinity') >= current_date order by from_day desc limit 1), last_seen = access.now() where person = @person",
            ("person", member.Person.Value));
        try
        {
            return (await gate.World.WorkAs(member).ReadAsync(db => Task.FromResult(db.Reader), Cancel)).Duties;
        }
        catch (Tessera.Kernel.Refusals.NoReaderException)
        {
            return [];
        }
    }

    private async Task<long> LoggedAsync(Member of, string kind, string outcome) => (await gate.World.Database.ListAsync<long>(
        "tessera_sealer", "select count(*) from log.entry where detail ->> 'of' = @of and kind = @kind and outcome = @outcome", ("of", of.Person.ToString()), ("kind", kind), ("outcome", outcome)))[0];
}
