using Tessera.Records.Contracts;

namespace Tessera.Tests.Features.Vetting;

/// <summary>SAR-V7: where life is at risk somebody is told now, and vetting goes on beside it.</summary>
public sealed class ReferralTests(VettingWorld made) : IClassFixture<VettingWorld>
{
    private static readonly object Urgent = new { told = "911 and the JTTF duty agent", how = "phone", words = "A man said he would burn the gate tonight.", urgent = true };

    [Fact]
    public async Task It_works_before_vetting_is_logged_and_makes_the_SAR_immediate()
    {
        var sar = await made.SarAsync();

        await made.DoneAsync(made.Taker, HttpMethod.Post, $"/api/records/{sar}/referrals", Urgent);

        Assert.Equal(Priority.Immediate, (await made.RecordAsync(sar)).Priority);
        Assert.Equal(["sars Part one"], await made.DeskAsync(sar));
        Assert.Contains("vetting.referred", await made.LogAsync(sar));
        await made.DoneAsync(made.First, HttpMethod.Put, $"/api/sars/{sar}/part-one", VettingWorld.ASeen());
    }

    [Fact]
    public async Task A_tip_is_referred_as_well()
    {
        var tip = await made.TipAsync();
        await made.DoneAsync(made.Taker, HttpMethod.Post, $"/api/records/{tip}/referrals", Urgent);

        Assert.Equal(Priority.Immediate, (await made.RecordAsync(tip)).Priority);
    }

    [Fact]
    public async Task Without_danger_the_determination_comes_first()
    {
        var sar = await made.SarAsync();

        await made.AssertRefusedAsync("vetting.refer-not-vetted", sar, made.First, HttpMethod.Post, $"/api/records/{sar}/referrals",
            new { told = "County police", how = "phone", words = "A man at the gate this morning.", urgent = false });
    }

    [Fact]
    public async Task A_stranger_and_a_bad_shape_are_answered_in_that_order()
    {
        var sar = await made.SarAsync();

        Assert.Equal(404, await made.StatusAsync(made.Stranger, HttpMethod.Post, $"/api/records/{sar}/referrals", new { told = "" }));
        Assert.Equal(400, await made.StatusAsync(made.First, HttpMethod.Post, $"/api/records/{sar}/referrals", new { told = "" }));
    }
}
