using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Tessera.Tests.Browser.Harness.Chromium))]

namespace Tessera.Tests.Browser.Harness;

/// <summary>One browser for the run: the system's own Chromium, or the one <c>TESSERA_CHROMIUM</c> names.</summary>
public sealed class Chromium : IAsyncLifetime
{
    // Root cannot use the sandbox, a container has no GPU and little shared memory.
    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update", "--font-render-hinting=none"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("TESSERA_CHROMIUM") ?? "/usr/bin/chromium",
            Args = Arguments,
        });
    }

    /// <summary>A page of a browser of its own: nothing is shared with another test.</summary>
    /// <param name="address">Where relative addresses lead, such as <c>http://127.0.0.1:5000</c>.</param>
    /// <param name="script">False: a browser that runs no script.</param>
    public async Task<Visit> OpenAsync(Uri address, Screen screen, string? secret = null, bool script = true)
    {
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = address.ToString(),
            ViewportSize = new() { Width = screen.Width, Height = screen.Height },
            ColorScheme = screen.Theme == Theme.Dark ? ColorScheme.Dark : ColorScheme.Light,
            ForcedColors = screen.Theme == Theme.Forced ? ForcedColors.Active : ForcedColors.None,
            ReducedMotion = ReducedMotion.Reduce,
            Locale = "en-US",
            JavaScriptEnabled = script,
        });
        if (secret is not null) await context.AddCookiesAsync([new() { Name = "tessera", Value = secret, Url = address.ToString() }]);
        return new Visit(context, await context.NewPageAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
