using System.Net;
using Npgsql;
using Tessera.Cli.Smoke;
using Tessera.Tests.Features.World;
using static Tessera.Tests.Features.Oversight.OversightWorld;

namespace Tessera.Tests.Features.Oversight;

/// <summary>CJIS AU-6, AU-7: the log is looked through each week and signed, and what was signed stays.</summary>
public sealed class WeekTests(OversightWorld made) : IClassFixture<OversightWorld>
{
    private const string Found = "Read all refusals of the week; two mistyped numbers.";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_late_week_is_shown_late_what_stands_out_comes_first_and_it_is_signed_once()
    {
        var (auditor, worker) = await AtWorkAsync();
        await made.PlantAsync(worker, "record.viewed", 4, 28);
        await made.PlantAsync(worker, "record.viewed", 90, 21);
        using var visitor = await made.AtAsync(auditor, "/weeks");
        Assert.Contains("late", visitor.Text, StringComparison.Ordinal);
        await visitor.OpenAsync($"/weeks/{Text(Monday(21))}", Cancel);
        Assert.Contains("more than three times the usual 4", visitor.Text, StringComparison.Ordinal);
        using var other = await made.AtAsync(auditor, visitor.At.AbsolutePath);

        await Filled(visitor).SendAsync(Cancel);
        Assert.Contains("The log still gives these figures.", visitor.Text, StringComparison.Ordinal);
        await Filled(other).SendAsync(Cancel);

        Assert.Equal(HttpStatusCode.Conflict, other.Status);
        Assert.Equal(1, await made.LoggedAsync(auditor.Center, "week.signed"));
        await made.PlantAsync(worker, "record.viewed", 1, 21);
        await visitor.OpenAsync(visitor.At.AbsolutePath, Cancel);
        Assert.Contains("The log gives other figures now.", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_figures_than_those_shown_are_not_signed_and_a_running_week_has_no_form()
    {
        var (auditor, worker) = await AtWorkAsync();
        await made.PlantAsync(worker, "record.viewed", 4, 21);
        using var visitor = await made.AtAsync(auditor, $"/weeks/{Text(Monday(21))}");
        await made.PlantAsync(worker, "record.viewed", 1, 21);

        await visitor.Form("Sign the week").Write("What did you look at", "short").SendAsync(Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, visitor.Status);
        using var stale = await made.AtAsync(auditor, $"/weeks/{Text(Monday(21))}");
        await made.PlantAsync(worker, "record.viewed", 1, 21);
        await Filled(stale).SendAsync(Cancel);

        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        await stale.OpenAsync($"/weeks/{Text(Monday(0))}", Cancel);
        Assert.False(stale.HasButton("Sign the week"));
    }

    [Fact]
    public async Task What_was_signed_is_changed_and_removed_by_nobody_who_works_here()
    {
        var (auditor, worker) = await AtWorkAsync();
        await made.PlantAsync(worker, "record.viewed", 4, 21);
        using var visitor = await made.AtAsync(auditor, $"/weeks/{Text(Monday(21))}");
        await Filled(visitor).SendAsync(Cancel);

        foreach (var act in (string[])["update oversight.week set found = ''", "delete from oversight.week", "update oversight.petition set received_on = received_on", "delete from oversight.petition"])
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, (await Assert.ThrowsAsync<PostgresException>(() => made.World.Database.RunAsync("tessera_app", act))).SqlState);
    }

    [Theory]
    [InlineData("2026-13-40")]
    [InlineData("2020-01-06")]
    [InlineData("2020-01-07")]
    public async Task A_week_that_is_none_is_not_found(string week)
    {
        using var visitor = await made.AtAsync((await AtWorkAsync()).Auditor, $"/weeks/{week}");

        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
    }

    [Fact]
    public async Task Nobody_else_finds_a_week_and_another_centers_counts_are_not_in_it()
    {
        var (auditor, worker) = await AtWorkAsync();
        var (foreign, _) = await AtWorkAsync();
        await made.PlantAsync(worker, "record.viewed", 777, 21);
        await made.PlantAsync(foreign, "audit.viewed", 1, 21);

        using var writer = await made.AtAsync(worker, $"/weeks/{Text(Monday(21))}");
        using var stranger = await made.AtAsync(foreign, $"/weeks/{Text(Monday(21))}");
        using var own = await made.AtAsync(auditor, $"/weeks/{Text(Monday(21))}");

        Assert.Equal(HttpStatusCode.NotFound, writer.Status);
        Assert.DoesNotContain("777", stranger.Text, StringComparison.Ordinal);
        Assert.Contains("777", own.Text, StringComparison.Ordinal);
    }

    private async Task<(Member Auditor, Member Worker)> AtWorkAsync()
    {
        var center = await made.World.CenterAsync();
        return (await made.World.StaffAsync(center, "audit"), await made.World.StaffAsync(center, "write"));
    }

    private static Filling Filled(Visitor visitor) => visitor.Form("Sign the week").Write("What did you look at", Found);
}
