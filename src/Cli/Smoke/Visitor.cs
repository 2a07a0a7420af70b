using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Tessera.Cli.Smoke;

/// <summary>A person at a browser without script: opens pages, fills in their forms by label, presses their buttons. Knows no API and no database.</summary>
internal sealed class Visitor : IDisposable
{
    private static readonly HtmlParser _parser = new(new HtmlParserOptions { IsKeepingSourceReferences = false });
    private readonly HttpClient _http;
    private Uri _at;
    private (IHtmlDocument Page, Uri At)? _before;

    public Visitor(Uri address, CookieContainer? cookies = null)
    {
        _at = address;
        _http = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies ?? new CookieContainer(), AllowAutoRedirect = true }) { Timeout = TimeSpan.FromSeconds(30) };
    }

    public IHtmlDocument Page { get; private set; } = null!;

    public HttpStatusCode Status { get; private set; }

    public Uri At => _at;

    public string Text => Page.Body?.TextContent ?? "";

    public Task OpenAsync(string path, CancellationToken cancel) => ReadAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(_at, path)), cancel);

    /// <summary>What a page's own script asks for in the background; the page stays.</summary>
    public Task<string> FetchAsync(string path, CancellationToken cancel) => _http.GetStringAsync(new Uri(_at, path), cancel);

    /// <summary>The page's form that holds a button with these words (or the only one that has the field).</summary>
    public Filling Form(string button) => new(this, Page.Forms.FirstOrDefault(form => ButtonsOf(form).Any(b => WordsOf(b).Contains(button, StringComparison.OrdinalIgnoreCase)))
        ?? throw new SmokeFailure($"There is no form with the button “{button}” at {_at.PathAndQuery} ({(int)Status}): {Excerpt()}"), button);

    public bool HasButton(string words) => Page.Forms.Any(form => ButtonsOf(form).Any(button => WordsOf(button).Contains(words, StringComparison.OrdinalIgnoreCase)));

    public async Task FollowAsync(string words, CancellationToken cancel)
    {
        var link = Page.QuerySelectorAll("a[href]").FirstOrDefault(a => WordsOf(a).Contains(words, StringComparison.OrdinalIgnoreCase))
            ?? throw new SmokeFailure($"There is no link “{words}” at {_at.PathAndQuery}: {Excerpt()}");
        await OpenAsync(link.GetAttribute("href")!, cancel);
    }

    public void MustSay(string words)
    {
        if (!Text.Contains(words, StringComparison.OrdinalIgnoreCase)) throw new SmokeFailure($"{_at.PathAndQuery} ({(int)Status}) does not say “{words}”: {Excerpt()}");
    }

    /// <summary>The browser's Back, once: the page before with all that was typed on it. False: there was none.</summary>
    public bool Back()
    {
        if (_before is not { } before) return false;
        (Page, _at) = before;
        _before = null;
        return true;
    }

    public void Dispose() => _http.Dispose();

    internal async Task SendAsync(IHtmlFormElement form, IElement? button, HttpContent content, CancellationToken cancel)
    {
        var action = button?.GetAttribute("formaction") ?? form.GetAttribute("action");
        var target = string.IsNullOrEmpty(action) ? _at : new Uri(_at, action);
        var isGet = string.Equals(form.GetAttribute("method") ?? "get", "get", StringComparison.OrdinalIgnoreCase);
        if (isGet)
        {
            var query = await content.ReadAsStringAsync(cancel);
            await ReadAsync(new HttpRequestMessage(HttpMethod.Get, new UriBuilder(target) { Query = query }.Uri), cancel);
            return;
        }

        await ReadAsync(new HttpRequestMessage(HttpMethod.Post, target) { Content = content }, cancel);
    }

    internal static IEnumerable<IElement> ButtonsOf(IHtmlFormElement form) =>
        form.QuerySelectorAll("button, input[type=submit]").Concat(form.Id is { Length: > 0 } id ? form.Owner!.QuerySelectorAll($"button[form='{id}']") : [])
            .Where(button => button.GetAttribute("type") is null or "submit");

    internal static string WordsOf(IElement element) => (element.GetAttribute("value") is { Length: > 0 } value && element is IHtmlInputElement ? value : element.TextContent).Trim();

    internal string Excerpt()
    {
        var said = Page.QuerySelector("[role=alert], .err, .usa-alert, .usa-error-message")?.TextContent ?? Page.QuerySelector("main")?.TextContent ?? Text;
        var folded = string.Join(' ', said.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return folded.Length > 300 ? folded[..300] + "…" : folded;
    }

    private async Task ReadAsync(HttpRequestMessage request, CancellationToken cancel)
    {
        using (request)
        {
            using var response = await _http.SendAsync(request, cancel);
            // A list that streams comes after its "reading" line, in templates that the browser puts in place.
            var text = (await response.Content.ReadAsStringAsync(cancel)).Replace("<template", "<div", StringComparison.Ordinal).Replace("</template>", "</div>", StringComparison.Ordinal);
            _before = Page is null ? null : (Page, _at);
            Status = response.StatusCode;
            _at = response.RequestMessage!.RequestUri!;
            Page = _parser.ParseDocument(text);
        }
    }
}
