using System.Net;
using System.Text.Json;
using AngleSharp;
using AngleSharp.Html.Dom;
using Tessera.Kernel.Connections;
using Tessera.Kernel.Reporting;

namespace Tessera.Tests.Features.Portal;

/// <summary>A person at the form, with a browser without script: opens, types, chooses, presses.</summary>
internal sealed class Citizen(PortalHost host, string language = "") : IDisposable
{
    private readonly HttpClient _browser = host.Client();
    private readonly List<(string Name, string FileName, byte[] Bytes)> _files = [];

    public IHtmlDocument Page { get; private set; } = null!;

    public HttpStatusCode Status { get; private set; }

    public string Html { get; private set; } = "";

    public IReadOnlyList<string> Errors => [.. Page.QuerySelectorAll("#errors a").Select(link => link.TextContent.Trim())];

    public string Text => Page.QuerySelector("main")!.TextContent;

    public string Receipt => string.Join('-', Page.QuerySelectorAll(".tp-receipt span").Select(group => group.TextContent));

    public string Step => ((IHtmlInputElement)Page.QuerySelector("input[name=step]")!).Value;

    public async Task OpenAsync(string path) => await ReadAsync(await _browser.GetAsync(language + path));

    public void Type(string name, string? value)
    {
        switch (Page.QuerySelector($"[name='{name}']"))
        {
            case IHtmlTextAreaElement area: area.Value = value ?? ""; break;
            case IHtmlInputElement { Type: "radio" }: ((IHtmlInputElement)Page.QuerySelector($"[name='{name}'][value='{value}']")!).IsChecked = true; break;
            case IHtmlInputElement { Type: "checkbox" } tick: tick.IsChecked = value is "yes"; break;
            case IHtmlInputElement input: input.Value = value ?? ""; break;
            default: throw new InvalidOperationException($"There is no field {name} on this page.");
        }
    }

    public string? Typed(string name) => Page.QuerySelector($"[name='{name}']") switch
    {
        IHtmlTextAreaElement area => area.Value,
        IHtmlInputElement { Type: "radio" } => (Page.QuerySelector($"[name='{name}']:checked") as IHtmlInputElement)?.Value,
        IHtmlInputElement input => input.Value,
        _ => null,
    };

    public void Choose(string fileName, byte[] bytes) => _files.Add(("files", fileName, bytes));

    /// <summary>Presses a button of the main form by its value, as a browser would send it.</summary>
    public async Task PressAsync(string go = "next", string form = "form#report")
    {
        var (sent, target) = Sending(go, form);
        await ReadAsync(await _browser.PostAsync(target, sent));
    }

    /// <summary>Sends the same form twice, as when the first answer was lost.</summary>
    public async Task<Citizen> PressTwiceAsync(string go)
    {
        var other = new Citizen(host, language);
        var (first, target) = Sending(go, "form#report");
        var (second, _) = Sending(go, "form#report");
        await ReadAsync(await _browser.PostAsync(target, first));
        await other.ReadAsync(await other._browser.PostAsync(target, second));
        return other;
    }

    /// <summary>Sends the same form from many windows at the same moment; every form is taken before the first is sent.</summary>
    public async Task<IReadOnlyList<Citizen>> PressTogetherAsync(string go, int windows)
    {
        var sendings = Enumerable.Range(0, windows).Select(_ => (By: new Citizen(host, language), Form: Sending(go, "form#report"))).ToList();
        await Task.WhenAll(sendings.Select(async sending =>
            await sending.By.ReadAsync(await sending.By._browser.PostAsync(sending.Form.Target, sending.Form.Content))));
        return [.. sendings.Select(sending => sending.By)];
    }

    /// <summary>Presses a button of a page that another browser window shows.</summary>
    public async Task ContinueAsync(Citizen other, string go)
    {
        Page = other.Page;
        await PressAsync(go);
    }

    /// <summary>The page as it is now, open in a second window: what comes of a page that was sent already.</summary>
    public Citizen InOtherWindow()
    {
        var other = new Citizen(host, language) { Html = Html };
        other.Page = (IHtmlDocument)Page.Clone();
        return other;
    }

    /// <summary>From the first page to the review.</summary>
    public async Task WriteAsync(string what)
    {
        await OpenAsync("/report");
        Type("what", what);
        await PressAsync("next");
        while (Step is "emergency") await PressAsync("next");
        await PressAsync("review");
    }

    public async Task<CitizenReport> OpenedAsync()
    {
        Assert.True(Tessera.Kernel.Reporting.Receipt.TryParse(Receipt, out var receipt));
        var rows = await host.Database.ListAsync<byte[]>(
            DatabaseRoles.Owner, "set role tessera_intake; select sealed from portal.envelope where receipt_hash = @hash", ("hash", receipt.Hash));
        var keyHash = (await host.Database.ListAsync<byte[]>(
            DatabaseRoles.Owner, "set role tessera_intake; select key_hash from portal.envelope where receipt_hash = @hash", ("hash", receipt.Hash)))[0];
        return JsonSerializer.Deserialize<CitizenReport>(host.Opening.Open(rows.Single(), SealContexts.Report(keyHash)), SealContexts.Json)!;
    }

    /// <summary>What was added by the receipt, as Intake opens it, in its order.</summary>
    public async Task<IReadOnlyList<SentMessage>> SaidAsync()
    {
        Assert.True(Tessera.Kernel.Reporting.Receipt.TryParse(Receipt, out var receipt));
        const string OfReceipt = "from portal.message m join portal.envelope e on e.id = m.envelope where e.receipt_hash = @hash and not m.from_center order by m.at";
        var ids = await host.Database.ListAsync<Guid>(DatabaseRoles.Owner, $"set role tessera_intake; select m.id {OfReceipt}", ("hash", receipt.Hash));
        var boxes = await host.Database.ListAsync<byte[]>(DatabaseRoles.Owner, $"set role tessera_intake; select m.sealed {OfReceipt}", ("hash", receipt.Hash));
        return [.. ids.Zip(boxes, (id, box) => JsonSerializer.Deserialize<SentMessage>(host.Opening.Open(box, SealContexts.Message(id)), SealContexts.Json)!)];
    }

    public void Dispose() => _browser.Dispose();

    private (HttpContent Content, string Target) Sending(string go, string form)
    {
        var element = (IHtmlFormElement)Page.QuerySelector(form)!;
        var button = Page.QuerySelectorAll("button[name=go]").FirstOrDefault(each => each.GetAttribute("value") == go);
        var target = button?.GetAttribute("formaction") ?? element.GetAttribute("action")!;
        var fields = new List<KeyValuePair<string, string>>();
        foreach (var field in element.QuerySelectorAll("input, textarea, select"))
        {
            var name = field.GetAttribute("name")!;
            switch (field)
            {
                case IHtmlInputElement { Type: "file" }: break;
                case IHtmlInputElement { Type: "radio" or "checkbox" } tick: if (tick.IsChecked) fields.Add(new(name, tick.Value)); break;
                case IHtmlInputElement input: fields.Add(new(name, input.Value)); break;
                case IHtmlTextAreaElement area: fields.Add(new(name, area.Value.Replace("\n", "\r\n", StringComparison.Ordinal))); break;
                case IHtmlSelectElement select: fields.Add(new(name, select.Value ?? "")); break;
            }
        }

        fields.Add(new("go", go));
        if (element.GetAttribute("enctype") is not "multipart/form-data") return (new FormUrlEncodedContent(fields), target);

        var parts = new MultipartFormDataContent();
        foreach (var (name, value) in fields) parts.Add(new StringContent(value), name);
        if (_files.Count == 0) parts.Add(new ByteArrayContent([]), "files", "\"\"");
        foreach (var (name, fileName, bytes) in _files) parts.Add(new ByteArrayContent(bytes), name, fileName);
        return (parts, target);
    }

    private async Task ReadAsync(HttpResponseMessage answer)
    {
        _files.Clear();
        Status = answer.StatusCode;
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Html = await answer.Content.ReadAsStringAsync();
        Page = (IHtmlDocument)await BrowsingContext.New(Configuration.Default).OpenAsync(request => request.Content(Html).Address("http://portal.example/"));
    }
}
