using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Refusals;
using Tessera.Migrations;
using Tessera.Tests.Features.World;

namespace Tessera.Tests.Features.Matrix;

/// <summary>Things beside the record that rows speak of.</summary>
internal sealed record MatrixNames(Guid Inquiry, Guid Anchor, AgencyId OtherPolice);

/// <summary>What an attacker sends otherwise than a page of ours would.</summary>
internal sealed record Forged((string Name, string Value)? Header = null, bool HasToken = true, MatrixReader? TokenOf = null);

/// <summary>Sends one cell as a browser or a program would, and says in a word what came back: a status, or the code of a rule's no.</summary>
internal sealed partial class MatrixCaller(TestHost host, MatrixNames names)
{
    private static readonly IReadOnlyList<Refusal> _refusals = [.. TesseraModules.All.SelectMany(module => module.GetType().Assembly.GetTypes())
        .SelectMany(type => type.GetFields(System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic))
        .Where(field => field.FieldType == typeof(Refusal)).Select(field => (Refusal)field.GetValue(null)!)];

    private readonly ConcurrentDictionary<string, Task<(string Cookie, string Token)>> _tokens = new(StringComparer.Ordinal);

    public string Address(MatrixRow row, Subject? subject) => Fill(row.Address.Split('#')[0], row, subject);

    public async Task<(string Said, string Text)> AskAsync(MatrixRow row, MatrixReader who, Subject? subject, Forged? forged = null)
    {
        using var client = host.ClientWith(who.Member.Secret is "" ? null : who.Member.Secret);
        using var request = new HttpRequestMessage(new(row.Method), Address(row, subject));
        if (row.IsApi && !row.Reads) request.Content = row.Body is "" ? new ByteArrayContent([]) { Headers = { ContentLength = 0 } } : new StringContent(Fill(row.Body, row, subject), Encoding.UTF8, "application/json");
        else if (row.Method is "POST") await AddFormAsync(request, row, who, subject, forged);
        if (forged?.Header is { } header) request.Headers.TryAddWithoutValidation(header.Name, header.Value);
        using var answer = await client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return (Said(answer, text), text);
    }

    private static string Said(HttpResponseMessage answer, string text) => answer.StatusCode switch
    {
        HttpStatusCode.Unauthorized => MatrixRules.SignIn,
        HttpStatusCode.Redirect when answer.Headers.Location?.OriginalString.StartsWith("/sign-in?to=", StringComparison.Ordinal) is true || answer.Headers.Location?.OriginalString is "/sign-in" => MatrixRules.SignIn,
        HttpStatusCode.Conflict => CodeIn(text),
        var status => ((int)status).ToString(System.Globalization.CultureInfo.InvariantCulture),
    };

    /// <summary>A page says the rule's words, the API its code.</summary>
    private static string CodeIn(string text)
    {
        if (text.StartsWith('{')) return JsonDocument.Parse(text).RootElement.GetProperty("code").GetString()!;
        var said = WebUtility.HtmlDecode(text);
        return _refusals.FirstOrDefault(refusal => said.Contains($"<b class=\"b6\">{refusal.Reason}</b>", StringComparison.Ordinal))?.Code ?? (said.Contains("Not checked yet", StringComparison.Ordinal) ? "vetting.checks" : "unknown");
    }

    private async Task AddFormAsync(HttpRequestMessage request, MatrixRow row, MatrixReader who, Subject? subject, Forged? forged)
    {
        var (cookie, token) = forged is { HasToken: false } ? ("", "") : await TokenAsync(forged?.TokenOf ?? who);
        request.Headers.Add("Cookie", who.Member.Secret is "" ? cookie : $"tessera={who.Member.Secret}; {cookie}");
        var fields = Fill(row.Body, row, subject).Split('&', StringSplitOptions.RemoveEmptyEntries).Select(field => field.Split('=', 2)).Select(field => KeyValuePair.Create(field[0], field[1]));
        request.Content = new FormUrlEncodedContent([.. fields, new("_handler", row.Form ?? ""), new("__RequestVerificationToken", token)]);
    }

    private Task<(string Cookie, string Token)> TokenAsync(MatrixReader who) => _tokens.GetOrAdd(who.Member.Secret, async _ =>
    {
        using var client = host.ClientWith(who.Member.Secret is "" ? null : who.Member.Secret);
        using var page = await client.GetAsync(who.IsNobody ? "/sign-in" : "/search");
        var token = Token().Match(await page.Content.ReadAsStringAsync()).Groups["token"].Value;
        return (page.Headers.GetValues("Set-Cookie").First(cookie => cookie.StartsWith("tessera-form", StringComparison.Ordinal)).Split(';')[0], token);
    });

    private string Fill(string text, MatrixRow row, Subject? subject) => Name().Replace(text, name => name.Groups["name"].Value.ToLowerInvariant() switch
    {
        "id" when row.Subject.EndsWith(".mention", StringComparison.Ordinal) => $"{subject!.Mention}",
        "id" when row.Subject.EndsWith(".judgement", StringComparison.Ordinal) => $"{subject!.Judgement}",
        "id" => $"{subject!.Id}",
        "mentionid" or "mention" => $"{subject!.Mention}",
        "grantid" or "grant" => $"{subject!.Grant}",
        "ask" => $"{subject!.Ask}",
        "file" => $"{subject!.File}",
        "number" => subject!.Number,
        "inquiry" => $"{names.Inquiry}",
        "anchor" => $"{names.Anchor}",
        "third" or "person" or "provider" or "petition" or "agreement" => "0197f2a0-0000-7000-8000-000000000000",
        "other-police" => $"{names.OtherPolice}",
        "due" => TimeProvider.System.GetUtcNow().AddDays(2).ToString("yyyy-MM-ddTHH:mm", System.Globalization.CultureInfo.InvariantCulture),
        "monday" => "2020-01-06",
        "documentname" => "v1",
        "key" => "bm9rZXk",
        _ => name.Groups["chosen"].Success ? name.Groups["chosen"].Value : name.Value,
    });

    [GeneratedRegex(@"\{(?<name>[A-Za-z-]+)(:guid)?(=(?<chosen>\w+))?\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Name();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Token();
}
