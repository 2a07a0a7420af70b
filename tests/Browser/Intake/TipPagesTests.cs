using System.Net.Http.Json;
using Microsoft.Playwright;
using Tessera.Kernel.Reporting;
using Tessera.Tests.Browser.Harness;
using Tessera.Tests.Features.Intake;

namespace Tessera.Tests.Browser.Intake;

/// <summary>A decided tip whose reporter wrote again: everything its page can show at once.</summary>
public sealed class TipPagesTests(HostedWorld hosted, Chromium chromium)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_the_reporter_added_is_seen_everywhere_and_read_by_one_key()
    {
        var sender = new Sender(hosted.World, await hosted.World.CenterAsync());   // the journeys have theirs
        var officer = await sender.AnOfficerAsync();
        var (key, _) = await sender.SubmitAsync(new CitizenReport { What = "A drone hovered over the Oakmoor yard." }, await sender.SpoolAsync([1, 2, 3], broken: true));
        var tip = await sender.TipAsync(key);
        foreach (var telling in (object[])[new { to = "Oakmoor Police, dispatch", lifeAtRisk = true }, new { to = "JTTF duty agent" }])
            await hosted.World.ClientOf(officer).PostAsJsonAsync($"/api/tips/{tip}/referrals", telling, Cancel);
        await sender.TakenAsync(await sender.SayAsync(key, new() { Text = "It came back at night, with a red light below it." }));

        foreach (var screen in (Screen[])[Screen.Desk, Screen.Desk with { Theme = Theme.Dark }, Screen.Phone, Screen.Phone with { Theme = Theme.Dark }])
        {
            await using var look = await chromium.OpenAsync(hosted.Address, screen, officer.Secret);
            await look.GoAsync($"/tips/{tip}");
            await look.PictureAsync($"{screen.Theme}-{screen.Width}");
            Assert.Empty(await look.AxeAsync());
            Assert.Equal(0, await look.OverflowAsync());
            Assert.Empty(look.Complaints);
        }

        await using var visit = await chromium.OpenAsync(hosted.Address, Screen.Desk, officer.Secret);
        await visit.GoAsync($"/tips/{tip}");
        await Assertions.Expect(visit.Page.GetByText("1 file did not come whole")).ToBeVisibleAsync();
        await visit.Page.Keyboard.PressAsync("r");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "I have read 1 message" })).ToHaveCountAsync(0);
        Assert.Empty(await sender.AskAsync<string>("select queue from tasking.desk where record = @tip", ("tip", tip.Value)));
    }
}
