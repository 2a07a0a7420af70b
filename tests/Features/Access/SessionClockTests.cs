using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Tessera.Tests.Features.World;

namespace Tessera.Tests.Features.Access;

/// <summary>When a session ends, and when who acts must prove again that it is them: CJIS AC-11, AC-12, IA-11, with a clock that is moved.</summary>
public sealed class SessionClockTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>CJIS AC-11: a desk left open asks every few seconds, and is locked all the same.</summary>
    [Fact]
    public async Task What_a_page_asks_by_itself_keeps_no_session_awake()
    {
        await using var world = await WorldAsync();
        var member = await world.StaffAsync(await world.CenterAsync(), "triage");

        for (var minutes = 4; minutes <= 12; minutes += 4)
        {
            await world.MoveClockAsync(TimeSpan.FromMinutes(minutes));
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(world, member, background: true));
        }

        await world.MoveClockAsync(TimeSpan.FromMinutes(16));
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(world, member, background: true));
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(world, member, background: false));
    }

    /// <summary>CJIS IA-11: who is at work all day signs in anew after twelve hours.</summary>
    [Fact]
    public async Task A_person_keeps_it_awake_for_twelve_hours_and_no_longer()
    {
        await using var world = await WorldAsync();
        var member = await world.StaffAsync(await world.CenterAsync(), "triage");

        for (var minutes = 14; minutes < 12 * 60; minutes += 14)
        {
            await world.MoveClockAsync(TimeSpan.FromMinutes(minutes));
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(world, member, background: false));
        }

        await world.MoveClockAsync(TimeSpan.FromMinutes((12 * 60) + 1));
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(world, member, background: false));
    }

    /// <summary>CJIS IA-11: after half an hour what cannot be taken back asks for a proof; reading and writing do not.</summary>
    [Fact]
    public async Task After_half_an_hour_a_record_is_destroyed_only_by_who_proved_again()
    {
        await using var gate = new GateWorld();
        await gate.InitializeAsync();
        var graph = new GraphWorld(gate.World);
        var center = await gate.World.CenterAsync();
        var member = await gate.World.StaffAsync(center, "write", "release", "purge");
        var email = await gate.AccountAsync(member);
        var (browser, key) = await gate.InAsync((member, email));
        var record = await graph.ARecordAsync(member);
        await gate.World.Database.AsStewardAsync("update access.session set last_seen = access.now() + interval '31 minutes'");
        await gate.World.MoveClockAsync(TimeSpan.FromMinutes(31));

        var purge = new { number = record.Number, reason = "UNRELIABLE" };
        Assert.Equal("access.fresh-proof", await RefusedAsync(gate.World, member, $"/api/records/{record.Id}/purge", purge));
        var outsider = await gate.World.StaffAsync(await gate.World.CenterAsync(), "purge");
        Assert.Equal(HttpStatusCode.NotFound, (await gate.World.ClientOf(outsider).PostAsJsonAsync($"/api/records/{record.Id}/purge", purge, Cancel)).StatusCode);
        Assert.Equal(1, await gate.LoggedAsync((member, email), "rule.refused", "refused", "access.fresh-proof"));

        await browser.OpenAsync("/prove?to=/tips", Cancel);
        await browser.Form("It is me").Write("Password", "not the password of anybody").Write("Code", "000000").SendAsync(Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, browser.Status);
        await browser.Form("It is me").Write("Password", GateWorld.Password).Write("Code", SignInTests.Code(key, later: 1)).SendAsync(Cancel);
        Assert.Equal("/tips", browser.At.AbsolutePath);
        Assert.Equal(1, await gate.LoggedAsync((member, email), "session.proved", "done", ""));

        await browser.OpenAsync("/account/recovery-codes", Cancel);
        await browser.Form("Make ten codes").SendAsync(Cancel);
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.Equal("access.fresh-proof", await RefusedAsync(gate.World, member, $"/api/records/{record.Id}/purge", purge));
    }

    private static async Task<TestWorld> WorldAsync()
    {
        var world = new TestWorld();
        await world.InitializeAsync();
        return world;
    }

    private static async Task<HttpStatusCode> StatusAsync(TestWorld world, Member member, bool background)
    {
        using var client = world.ClientOf(member);
        if (background) client.DefaultRequestHeaders.Add("X-Tessera-Background", "1");
        return (await client.GetAsync("/tips", Cancel)).StatusCode;
    }

    private static async Task<string?> RefusedAsync(TestWorld world, Member member, string path, object body)
    {
        var answer = await world.ClientOf(member).PostAsJsonAsync(path, body, Cancel);
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("code").GetString();
    }
}
