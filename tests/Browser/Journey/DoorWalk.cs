using Microsoft.Playwright;

namespace Tessera.Tests.Browser.Journey;

/// <summary>A citizen's way to a page of the door: the form leads to most of them, so it is filled in and sent on.</summary>
internal sealed class DoorWalk(IPage page, string language, string receipt)
{
    public async Task GoAsync(string address)
    {
        var (path, then) = address.Split('#') is [var start, var stop] ? (start, stop) : (address, null);
        await page.GotoAsync(language + (path is "/" && language.Length > 0 ? "" : path));
        if (then is "open") await OpenAsync();
        else if (then is not null) await WalkAsync(then);
    }

    private async Task OpenAsync()
    {
        await page.Locator("input[name=code]").FillAsync(receipt);
        await page.Locator("main form button[type=submit]").First.ClickAsync();
        await page.Locator(".tp-receipt").First.WaitForAsync();
    }

    private async Task WalkAsync(string then)
    {
        await page.Locator("[name=what]").FillAsync(then is "emergency" ? "There is a man with a gun at the gate right now." : "A white van stood at the reservoir fence for two hours.");
        for (var pages = 0; await page.Locator("input[name=step]").InputValueAsync() != then; pages++)
        {
            Assert.True(pages < 12, $"The form did not come to its page {then}.");
            await page.Locator("main button[name=go][value=next]").ClickAsync();
        }
    }
}
