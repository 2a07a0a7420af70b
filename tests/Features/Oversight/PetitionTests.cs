using System.Net;
using Tessera.Cli.Smoke;
using Tessera.Tests.Features.World;

namespace Tessera.Tests.Features.Oversight;

/// <summary>Regulation 6.4, CJIS AC-3(14): the register of complaints and requests, its clocks, outcome and reasons; of the privacy officer alone.</summary>
public sealed class PetitionTests(OversightWorld made) : IClassFixture<OversightWorld>
{
    private const string Words = "Mr. Quillfeather Onsager says that his plate is wrong.";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_taken_acknowledged_and_decided_once_and_its_words_lie_sealed()
    {
        var officer = await made.World.StaffAsync(await made.World.CenterAsync(), "privacy");
        using var visitor = await made.AtAsync(officer, "/petitions/new");
        await Filled(visitor, daysAgo: 3).SendAsync(Cancel);
        Assert.Contains("Quillfeather", visitor.Text, StringComparison.Ordinal);
        var address = visitor.At.AbsolutePath;

        await visitor.OpenAsync("/privacy", Cancel);
        Assert.Contains("to acknowledge", visitor.Text, StringComparison.Ordinal);
        await visitor.OpenAsync(address, Cancel);
        await visitor.Form("They were told").SendAsync(Cancel);
        await Decided(visitor, "Denied").SendAsync(Cancel);

        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.Contains("What is held is right and lawful".ToLowerInvariant(), visitor.Text, StringComparison.Ordinal);
        Assert.False(visitor.HasButton("Decide"));
        await visitor.OpenAsync("/petitions", Cancel);
        Assert.Contains("0 open, 1 decided", visitor.Text, StringComparison.Ordinal);
        foreach (var kind in (string[])["petition.taken", "petition.acknowledged", "petition.decided"]) Assert.Equal(1, await made.LoggedAsync(officer.Center, kind));
        Assert.Empty(await made.World.Database.ListAsync<Guid>("tessera_sealer", "select id from log.entry where detail::text ilike '%quillfeather%'"));
    }

    [Fact]
    public async Task What_two_decide_is_decided_by_the_first_and_a_ground_must_fit()
    {
        var center = await made.World.CenterAsync();
        var (one, other) = (await made.World.StaffAsync(center, "privacy"), await made.World.StaffAsync(center, "privacy"));
        using var first = await made.AtAsync(one, "/petitions/new");
        await Filled(first, daysAgo: 0).SendAsync(Cancel);
        using var second = await made.AtAsync(other, first.At.AbsolutePath);

        await Decided(first, "Withdrawn").SendAsync(Cancel);
        Assert.Equal(HttpStatusCode.Conflict, first.Status);
        Assert.Contains("The ground does not fit", first.Text, StringComparison.Ordinal);
        await Decided(first, "Granted in part").SendAsync(Cancel);
        Assert.Equal(HttpStatusCode.OK, first.Status);
        await Decided(second, "Denied").SendAsync(Cancel);

        Assert.Equal(HttpStatusCode.Conflict, second.Status);
        Assert.Contains("It is decided", second.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_field_that_is_missing_or_a_day_to_come_is_named()
    {
        using var visitor = await made.AtAsync(await made.World.StaffAsync(await made.World.CenterAsync(), "privacy"), "/petitions/new");

        await visitor.Form("Enter it in the register").SendAsync(Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, visitor.Status);
        Assert.Contains("Say on which day it came.", visitor.Text, StringComparison.Ordinal);
        await Filled(visitor, daysAgo: -3).SendAsync(Cancel);

        Assert.Equal(HttpStatusCode.Conflict, visitor.Status);
    }

    [Fact]
    public async Task Nobody_else_finds_it()
    {
        var officer = await made.World.StaffAsync(await made.World.CenterAsync(), "privacy");
        using var visitor = await made.AtAsync(officer, "/petitions/new");
        await Filled(visitor, daysAgo: 0).SendAsync(Cancel);

        foreach (var stranger in (Member[])[await made.World.StaffAsync(officer.Center, "audit"), await made.World.StaffAsync(await made.World.CenterAsync(), "privacy")])
        {
            using var other = await made.AtAsync(stranger, visitor.At.AbsolutePath);
            Assert.Equal(HttpStatusCode.NotFound, other.Status);
        }
    }

    private static Filling Filled(Visitor visitor, int daysAgo) => visitor.Form("Enter it in the register")
        .Choose("What do they want?", "corrected").Write("On which day", OversightWorld.Text(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(-daysAgo - 1)))
        .Write("Who are they?", "Quillfeather Onsager").Write("How are they reached?", "By letter").Write("What do they say?", Words);

    private static Filling Decided(Visitor visitor, string outcome) => visitor.Form("Decide")
        .Choose("What is decided?", outcome).Choose("On which ground?", "right and lawful").Write("Why?", "The plate was read again from the picture.");
}
