using Microsoft.Playwright;

namespace Tessera.Tests.Browser.Harness;

/// <summary>What comes by itself: looked for again and again, as a person presses reload.</summary>
internal static class Waiting
{
    /// <summary>Opens the address until the thing stands there, for half a minute at most.</summary>
    public static async Task UntilAsync(this IPage page, string address, ILocator there)
    {
        for (var tries = 0; tries < 150; tries++)
        {
            await page.GotoAsync(address);
            if (await there.CountAsync() > 0) return;
            await page.WaitForTimeoutAsync(200);
        }

        Assert.Fail($"{address} does not show what was waited for: {there}\n{await page.Locator("main").InnerTextAsync()}");
    }
}
