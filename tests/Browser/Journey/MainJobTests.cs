using Tessera.Tests.Browser.Harness;

namespace Tessera.Tests.Browser.Journey;

/// <summary>The whole main job in a browser: a citizen without script, five people with their hands on the keys, two centers.</summary>
public sealed class MainJobTests(HostedWorld hosted, Chromium chromium)
{
    [Fact]
    public async Task A_report_becomes_action_at_the_partner_and_is_taken_back_whole()
    {
        await using var job = new MainJob(hosted.World, await hosted.RegionAsync(), chromium, hosted.Address);
        await job.BothCentersHoldTheVanAsync();

        await job.ACitizenReportsAsync();
        await job.TheAnalystConfirmsAndJudgesByKeyAsync();
        await job.TheAnalystMakesASarAndSignsPartOneAsync();
        await job.AnotherDecidesAsync();
        await job.AThirdApprovesAsync();
        await job.ItIsSharedWithAnAskAsync();

        await job.ThePartnerFindsItBesideItsOwnAsync();
        await job.ThePartnerActsAsync();
        await job.TheSenderSeesWhatCameOfItAsync();
        await job.TheSupervisorChoosesWhatTheReceiptSaysAsync();
        await job.TheCitizenReadsItAsync();

        await job.ItIsTakenBackAsync();
        await job.ThePartnerFindsNothingOfItAsync();
        await job.AndKeepsItsOwnWordsAsync();
        job.NothingComplained();
    }
}
