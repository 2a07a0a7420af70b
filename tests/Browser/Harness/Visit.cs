using System.Text.Json;
using Microsoft.Playwright;

namespace Tessera.Tests.Browser.Harness;

/// <summary>One look at the product: a page, what it complained of, and what axe finds on it.</summary>
public sealed class Visit : IAsyncDisposable
{
    // WCAG 2.2 AA, Section 508, and axe's own good practice.
    private const string Run = """
        only => axe.run(document, { runOnly: only })
            .then(result => result.violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.html.slice(0, 200)}`)))
        """;

    private static readonly string[] _everything = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "section508", "best-practice"];

    private static readonly Lazy<string> Axe = new(() => File.ReadAllText(FileOfPackage("axe-core/axe.min.js")));

    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];

    internal Visit(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.Console += (_, message) => { if (message.Type == "error" && !IsStatus(message.Text)) _complaints.Add(message.Text); };
        page.PageError += (_, error) => _complaints.Add(error);
        page.RequestFailed += (_, request) => { if (!IsCutShort(request)) _complaints.Add($"{request.Url}: {request.Failure}"); };
    }

    public IPage Page { get; }

    /// <summary>Errors of scripts, blocked by the content policy, or of files that did not come.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    /// <summary>What it complained of since it was last asked.</summary>
    public IReadOnlyList<string> TakeComplaints()
    {
        List<string> taken = [.. _complaints];
        _complaints.Clear();
        return taken;
    }

    public async Task<IResponse> GoAsync(string address)
    {
        var answer = await Page.GotoAsync(address, new() { WaitUntil = WaitUntilState.Load });
        await Page.EvaluateAsync("() => document.fonts.ready");
        return answer ?? throw new InvalidOperationException($"{address} gave no answer.");
    }

    /// <summary>What axe finds on the page as it stands, one line a place; empty is clean.</summary>
    public Task<IReadOnlyList<string>> AxeAsync() => AxeAsync(_everything);

    /// <summary>What a theme can break: a page that was looked at whole in one theme needs no more in the other.</summary>
    public Task<IReadOnlyList<string>> AxeOfColorsAsync() => AxeAsync(["color-contrast", "link-in-text-block"]);

    /// <summary>What a width can break: targets that come to lie too close together.</summary>
    public Task<IReadOnlyList<string>> AxeOfTargetsAsync() => AxeAsync(["target-size"]);

    private async Task<IReadOnlyList<string>> AxeAsync(string[] only)
    {
        if (!await Page.EvaluateAsync<bool>("() => 'axe' in window")) await Page.EvaluateAsync(Axe.Value);
        var found = await Page.EvaluateAsync(Run, only);
        return found?.Deserialize<List<string>>() ?? [];
    }

    /// <summary>Keys that two things on the page answer to, but not by going to one address: the first takes what was meant for the other.</summary>
    public async Task<IReadOnlyList<string>> KeysTwiceAsync() => await Page.EvaluateAsync<string[]>("""
        () => [...Map.groupBy([...document.querySelectorAll('[data-key]')].filter(it => it.checkVisibility() && !it.disabled), it => it.dataset.key)]
            .filter(([, all]) => all.length > 1 && new Set(all.map(it => it.href ?? it)).size > 1).map(([key, all]) => `${key}: ${all.map(it => it.textContent.trim()).join(' / ')}`)
        """);

    /// <summary>By how many pixels the page is wider than its screen: nothing may need scrolling in two directions (WCAG 1.4.10).</summary>
    public Task<int> OverflowAsync() => Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");

    /// <summary>Kept under artifacts/screens, to be looked at by people, when <c>TESSERA_SCREENS</c> is set.</summary>
    public async Task PictureAsync(string suffix)
    {
        if (Environment.GetEnvironmentVariable("TESSERA_SCREENS") is null) return;
        var name = string.Concat(new Uri(Page.Url).PathAndQuery.Select(letter => char.IsLetterOrDigit(letter) ? letter : '-'));
        await Page.ScreenshotAsync(new() { Path = Path.Combine(Root(), "artifacts", "screens", $"{name}-{suffix}.png"), FullPage = true });
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    private static bool IsStatus(string text) => text.StartsWith("Failed to load resource: the server responded", StringComparison.Ordinal);

    private static bool IsCutShort(IRequest request) => request.Failure is "net::ERR_ABORTED";

    private static string FileOfPackage(string path)
    {
        var file = Path.Combine(Root(), "node_modules", path);
        return File.Exists(file) ? file : throw new FileNotFoundException($"{file} is missing: run `npm ci` first.");
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Tessera.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests run inside the repository.");
    }
}
