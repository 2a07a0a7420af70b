using System.Text.Json;
using Microsoft.Playwright;

namespace Tessera.Tests.Browser.Harness;

/// <summary>Where the keyboard leads on a page, and whether one sees it.</summary>
internal static class Keys
{
    // What has the focus, whether a ring shows it, and whether something lies over it (WCAG 2.4.7, 2.4.11).
    private const string Focused = """
        () => {
            const on = document.activeElement;
            if (!on || on === document.body) return null;
            const style = getComputedStyle(on), box = on.getBoundingClientRect();
            const at = (x, y) => { const top = document.elementFromPoint(x, y); return top && (on.contains(top) || top.contains(on) || top.closest('label')?.control === on); };
            const seen = [[.5, .5], [.1, .5], [.9, .5], [.5, .1], [.5, .9]].some(([x, y]) => at(box.left + box.width * x, box.top + box.height * y));
            const ringed = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1 || on.closest('.cmd') !== null;
            on.dataset.stop ??= String(document.querySelectorAll('[data-stop]').length + 1);
            return { stop: on.dataset.stop, ringed, seen, what: on.outerHTML.slice(0, 160) };
        }
        """;

    // What a mouse can act on in the page and Tab did not come to; of a group of radios, one is a stop.
    private const string NeverReached = """
        () => [...document.querySelectorAll('main :is(a[href], button, input:not([type=hidden]), select, textarea, summary)')]
            .filter(element => element.checkVisibility({ visibilityProperty: true }) && !element.disabled && !element.dataset.stop)
            .filter(element => element.type !== 'radio' || ![...document.getElementsByName(element.name)].some(other => other.dataset.stop))
            .map(element => element.outerHTML.slice(0, 160))
        """;

    public static Task<string[]> NeverReachedAsync(this IPage page) => page.EvaluateAsync<string[]>(NeverReached);

    /// <summary>Presses Tab until it comes round. Answers how many stops there were, and those that are not seen; fails when it never comes round.</summary>
    public static async Task<(int Stops, IReadOnlyList<string> Unseen)> TabRoundAsync(this IPage page)
    {
        var (stops, unseen, last) = (new HashSet<string>(StringComparer.Ordinal), new List<string>(), "");
        for (var presses = 0; presses < 300; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
            var focused = await page.EvaluateAsync(Focused);
            if (focused is not { ValueKind: JsonValueKind.Object } stop) return (stops.Count, unseen);
            var here = stop.GetProperty("stop").GetString()!;
            if (here == last) continue; // a date has several stops of its own
            if (!stops.Add(last = here)) return (stops.Count, unseen);
            if (!stop.GetProperty("ringed").GetBoolean()) unseen.Add($"no ring: {stop.GetProperty("what")}");
            if (!stop.GetProperty("seen").GetBoolean()) unseen.Add($"covered: {stop.GetProperty("what")}");
        }

        throw new InvalidOperationException("Tab does not come round in 300 presses.");
    }

    /// <summary>Presses Tab until the cursor is there.</summary>
    public static async Task TabToAsync(this IPage page, ILocator there)
    {
        for (var presses = 0; presses < 200; presses++)
        {
            if (await there.EvaluateAsync<bool>("element => element === document.activeElement")) return;
            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"Tab does not come to {there}.");
    }

    /// <summary>Tab, then type: what a field is given without a mouse.</summary>
    public static async Task TypeAsync(this IPage page, ILocator field, string text)
    {
        await page.TabToAsync(field);
        await page.Keyboard.TypeAsync(text);
    }

    /// <summary>The keys of the page as the overlay lists them; it is closed again.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> ListedKeysAsync(this IPage page)
    {
        await page.Keyboard.PressAsync("?");
        await Assertions.Expect(page.Locator("#keys")).ToBeVisibleAsync();
        var rows = await page.Locator("[data-page-keys] tr").EvaluateAllAsync<string[]>("rows => rows.map(row => [...row.querySelectorAll('kbd')].map(key => key.textContent).join(' ') + '|' + row.querySelector('th').textContent)");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("#keys")).ToBeHiddenAsync();
        Assert.Equal(rows.Length, rows.Select(row => row.Split('|')[0]).Distinct(StringComparer.Ordinal).Count());
        return rows.Select(row => row.Split('|')).ToDictionary(row => row[0], row => row[1], StringComparer.Ordinal);
    }
}
