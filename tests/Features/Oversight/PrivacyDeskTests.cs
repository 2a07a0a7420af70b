using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Tessera.Tests.Features.World;

namespace Tessera.Tests.Features.Oversight;

/// <summary>The privacy officer's desk: what waits, of their own center, and how it leaves the desk.</summary>
public sealed class PrivacyDeskTests(OversightWorld made) : IClassFixture<OversightWorld>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>28 CFR 23.20(h): name, date and explanation of who kept it.</summary>
    [Fact]
    public async Task A_record_due_for_review_is_kept_with_a_reason_and_leaves_the_desk()
    {
        var (center, analyst) = await made.Records.ACenterAsync();
        var officer = await made.World.StaffAsync(center, "privacy");
        var record = await made.Records.ARecordAsync(analyst);
        await DaysAsync(record.Id.Value, reviewIn: 5, purgeIn: 400);
        using var visitor = await made.AtAsync(officer, "/privacy?show=reviews");
        Assert.Contains(record.Number, visitor.Text, StringComparison.Ordinal);

        await visitor.OpenAsync($"/records/{record.Id}/review", Cancel);
        await visitor.Form("Keep it").Write("Why is it", "too short").SendAsync(Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, visitor.Status);
        await visitor.Form("Keep it").Write("Why is it", "The plant is still being filmed, see the newer report.").SendAsync(Cancel);

        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.Equal(1, await made.LoggedAsync(center, "record.reviewed"));
        await visitor.OpenAsync("/privacy?show=reviews", Cancel);
        Assert.DoesNotContain(record.Number, visitor.Text, StringComparison.Ordinal);
        Assert.Equal("records.review-early", await ReviewAsync(officer, record.Id.Value));
    }

    [Fact]
    public async Task A_review_is_the_privacy_officers_and_a_stranger_finds_nothing_to_review()
    {
        var (center, analyst) = await made.Records.ACenterAsync();
        var record = await made.Records.ARecordAsync(analyst);
        await DaysAsync(record.Id.Value, reviewIn: 5, purgeIn: 400);

        Assert.Equal("records.review-duty", await ReviewAsync(await made.World.StaffAsync(center, "write"), record.Id.Value));
        Assert.Equal("404", await ReviewAsync(await made.World.StaffAsync(await made.World.CenterAsync(), "privacy"), record.Id.Value));
    }

    [Fact]
    public async Task What_is_destroyed_soon_what_a_hold_keeps_and_what_nobody_acknowledged_stand_on_it()
    {
        var (center, analyst) = await made.Records.ACenterAsync();
        var officer = await made.World.StaffAsync(center, "privacy");
        var (going, held) = (await made.Records.ARecordAsync(analyst), await made.Records.ARecordAsync(analyst));
        await DaysAsync(going.Id.Value, reviewIn: 3, purgeIn: 3);
        await DaysAsync(held.Id.Value, reviewIn: 3, purgeIn: 3);
        using (var client = made.World.ClientOf(officer))
            Assert.Equal(HttpStatusCode.NoContent, (await client.PostAsJsonAsync($"/api/records/{held.Id}/hold", new { authority = "Court, 26 CV 12", reason = "A case is open." }, Cancel)).StatusCode);
        await made.World.Database.AsStewardAsync(
            "insert into records.recall (id, record, number, owner, recipient, cause, at) values (gen_random_uuid(), @record, 'T-NOTE-77', @owner, @recipient, 'withdrawn', access.now() - interval '11 days')",
            ("record", going.Id.Value), ("owner", center.Value), ("recipient", (await made.World.CenterAsync()).Value));

        using var purges = await made.AtAsync(officer, "/privacy?show=purges");
        using var holds = await made.AtAsync(officer, "/privacy?show=holds");
        using var recalls = await made.AtAsync(officer, "/privacy?show=recalls");

        Assert.Contains(going.Number, purges.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(held.Number, purges.Text, StringComparison.Ordinal);
        Assert.Contains(held.Number, holds.Text, StringComparison.Ordinal);
        Assert.Contains("T-NOTE-77", recalls.Text, StringComparison.Ordinal);
        Assert.Contains("over", recalls.Text, StringComparison.Ordinal);
    }

    /// <summary>28 CFR 23.20(e), need to know: far from one's own habit, and from one's unit's.</summary>
    [Fact]
    public async Task Who_searches_far_beyond_their_habit_stands_on_it_and_who_works_as_ever_does_not()
    {
        var center = await made.World.CenterAsync();
        var officer = await made.World.StaffAsync(center, "privacy");
        var (curious, steady) = (await made.World.StaffAsync(center, "write"), await made.World.StaffAsync(center, "write"));
        foreach (var days in (int[])[8, 15, 22, 29])
        {
            await made.PlantAsync(curious, "search.asked", 4, days);
            await made.PlantAsync(steady, "search.asked", 40, days);
        }
        await made.PlantAsync(curious, "search.asked", 45, 1);
        await made.PlantAsync(steady, "search.asked", 45, 1);

        using var visitor = await made.AtAsync(officer, "/privacy?show=outliers");

        Assert.Contains("45 searches", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("their own week has 4", visitor.Text, StringComparison.Ordinal);
        Assert.Single(visitor.Page.QuerySelectorAll("table.work tbody tr"));
    }

    [Theory]
    [InlineData("audit")]
    [InlineData("write")]
    [InlineData("admin")]
    public async Task Nobody_else_finds_it(string duty)
    {
        using var visitor = await made.AtAsync(await made.World.StaffAsync(await made.World.CenterAsync(), duty), "/privacy");

        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
    }

    private Task DaysAsync(Guid record, int reviewIn, int purgeIn) => made.World.Database.AsStewardAsync(
        "update records.record set review_on = current_date + @review, purge_on = current_date + @purge where id = @record", ("record", record), ("review", reviewIn), ("purge", purgeIn));

    /// <summary>The code of the refusal, or the status.</summary>
    private async Task<string> ReviewAsync(Member who, Guid record)
    {
        using var client = made.World.ClientOf(who);
        using var answer = await client.PostAsJsonAsync($"/api/records/{record}/reviews", new { explanation = "It is needed for the case that is open." }, Cancel);
        return answer.StatusCode is HttpStatusCode.Conflict
            ? (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("code").GetString()!
            : ((int)answer.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
