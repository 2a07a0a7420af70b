using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace Tessera.Cli.Bench.Journey;

/// <summary>The Portal's form as a browser without script sends it: the pages one by one, each with the draft of the one before.</summary>
internal sealed partial class PublicDoor(Uri portal) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseCookies = false, MaxConnectionsPerServer = 512 }) { BaseAddress = portal, Timeout = TimeSpan.FromSeconds(60) };

    /// <summary>All pages but the last button.</summary>
    public async Task FillInAsync(BenchReport report, CancellationToken cancel)
    {
        var draft = DraftIn(await _http.GetStringAsync("report", cancel));
        draft = DraftIn(await PostAsync(cancel, ("draft", draft), ("step", "what"), ("go", "next"),
            ("what", $"{report.Mark} A man filmed the gate and the guard's hut. He left in a car when he was asked."), ("happening", report.IsProbe ? "yes" : "no"), ("category", "watching"), ("how", "saw")));
        report.Draft = DraftIn(await PostAsync(cancel, ("draft", draft), ("step", "vehicles"), ("go", "review"), ("vehicle.0.kind", "car"), ("vehicle.0.plate", report.Plate), ("vehicle.0.state", report.State)));
    }

    /// <summary>The last button; the time from <paramref name="due"/> to the receipt.</summary>
    public async Task SendAsync(BenchReport report, long due, CancellationToken cancel)
    {
        try
        {
            var page = await PostAsync(cancel, ("draft", report.Draft), ("step", "review"), ("go", "send"));
            if (!page.Contains("tp-receipt", StringComparison.Ordinal)) return;
            report.AcceptedAt = Stopwatch.GetTimestamp();
            report.AnsweredMs = Stopwatch.GetElapsedTime(due, report.AcceptedAt).TotalMilliseconds;
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException && !cancel.IsCancellationRequested)
        {
            // Not accepted: it is counted as such.
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<string> PostAsync(CancellationToken cancel, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var answer = await _http.PostAsync("report", form, cancel);
        return answer.StatusCode is HttpStatusCode.OK ? await answer.Content.ReadAsStringAsync(cancel) : throw new HttpRequestException($"The form answers {(int)answer.StatusCode}.");
    }

    private static string DraftIn(string page) => WebUtility.HtmlDecode(DraftField().Match(page).Groups[1].Value);

    [GeneratedRegex("name=\"draft\" value=\"([^\"]*)\"", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DraftField();
}
