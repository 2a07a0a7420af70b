using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Tessera.Graph;
using Tessera.Records.Contracts;
using Tessera.Tests.Features.World;

namespace Tessera.Tests.Features.Graph;

/// <summary>Everything a reader can be told: each page and each answer of the API, by address, without what differs at every look.</summary>
internal sealed partial class WorldReading(TestHost host, Member reader)
{
    private static readonly string[] Lists = ["/", "/tips", "/reports", "/asks", "/dots", "/dots?all=true", "/dots/pointers"];

    private static readonly string[] Searched = ["Jory Pellant", "Ellis Vantry", "571-555-0148", "UKT 447I", "Drawn"];

    public sealed record Read(SortedDictionary<string, string> Answers, IReadOnlySet<Guid> Records, int Dots);

    /// <summary>What is restricted is read too: within a piece of work, as people read it.</summary>
    public async Task BeginWorkAsync(CancellationToken cancel)
    {
        using var client = host.ClientWith(reader.Secret);
        (await client.PostAsJsonAsync("/api/purpose", new { purpose = "INVESTIGATION", reference = "26-1" }, cancel)).EnsureSuccessStatusCode();
    }

    /// <param name="addressed">Also asked for by address: of what is not seen, the answer must tell nothing.</param>
    public async Task<Read> ReadAsync(IEnumerable<Guid> addressed, CancellationToken cancel)
    {
        using var client = host.ClientWith(reader.Secret);
        var (records, mentions, asks) = await host.WorkAs(reader.Secret).ReadAsync(async db => (
            await db.Records.Select(record => record.Id).ToListAsync(cancel),
            await db.Mentions.Select(mention => mention.Id).ToListAsync(cancel),
            await db.Database.SqlQuery<Guid>($"select id as \"Value\" from tasking.ask").ToListAsync(cancel)), cancel);

        // Opening an ask tells its sender that it was seen: once, so that both readings find it so.
        foreach (var ask in asks) await client.GetStringAsync(new Uri($"/asks/{ask}", UriKind.Relative), cancel);
        string[] addresses =
        [
            .. Lists,
            .. addressed.SelectMany(record => new[] { $"/records/{record}", $"/api/records/{record}/dots" }),
            .. mentions.Select(mention => $"/entities/{mention}"),
            .. asks.Select(ask => $"/asks/{ask}"),
        ];
        var answers = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var address in addresses)
        {
            using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), cancel);
            answers[address] = $"{(int)answer.StatusCode} {Steady(await answer.Content.ReadAsStringAsync(cancel))}";
        }
        foreach (var words in Searched)
        {
            using var answer = await client.PostAsJsonAsync("/api/search", new { words }, cancel);
            answers[$"search {words}"] = Inquiry().Replace(await answer.Content.ReadAsStringAsync(cancel), "");
        }
        var dots = answers.Sum(answer => answer.Key.StartsWith("/api/", StringComparison.Ordinal) ? Regex.Count(answer.Value, "\"millibits\"") : 0);
        return new(answers, records.Select(record => record.Value).ToHashSet(), dots);
    }

    /// <summary>Who else holds something, asked from each record. It is written down, so it is asked apart from the reading of pages.</summary>
    public async Task<IReadOnlyList<string>> PointersAsync(IEnumerable<Guid> records, CancellationToken cancel)
    {
        using var client = host.ClientWith(reader.Secret);
        var said = new List<string>();
        foreach (var record in records)
        {
            using var answer = await client.PostAsJsonAsync($"/api/records/{record}/pointers", new { purpose = "INVESTIGATION" }, cancel);
            var text = await answer.Content.ReadAsStringAsync(cancel);
            said.Add($"{record} {(int)answer.StatusCode} {(answer.IsSuccessStatusCode ? JsonDocument.Parse(text).RootElement[0].GetProperty("holders").ToString() : Steady(text))}");
        }
        return said;
    }

    /// <summary>The page as the browser shows it: what streamed is put in its place, and what differs at every look is left out.</summary>
    private static string Steady(string page)
    {
        foreach (Match streamed in Streamed().Matches(page))
        {
            var part = streamed.Groups["id"].Value;
            page = Regex.Replace(page.Replace(streamed.Value, "", StringComparison.Ordinal), $"<!--bl:{part}-->.*?<!--/bl:{part}-->", streamed.Groups["content"].Value.Replace("$", "$$", StringComparison.Ordinal), RegexOptions.Singleline, TimeSpan.FromSeconds(5));
        }
        return Differing().Replace(page, "");
    }

    /// <summary>A search has an id of its own each time it is asked.</summary>
    [GeneratedRegex("\"inquiry\":\"[^\"]*\"|/search/[0-9a-f-]{36}", RegexOptions.None, 5000)]
    private static partial Regex Inquiry();

    [GeneratedRegex("""<template blazor-component-id="(?<id>\d+)">(?<content>.*?)</template>""", RegexOptions.Singleline, 5000)]
    private static partial Regex Streamed();

    /// <summary>Tokens against forgery, nonces, this minute's clock, what is left until the lock, how much of a clock is used, until when the piece of work is in hand.</summary>
    [GeneratedRegex("""<input type="hidden" name="__RequestVerificationToken"[^>]*>|nonce="[^"]*"|<div class="fact r" data-now.*?</div>|<span class="lock".*?</span></span>|<a class="fact piece".*?</a>|<!--.*?-->|</?blazor-ssr(-end)?>|"traceId":"[^"]*"|style="--u:[^"]*"|data-now="\d+"|<script.*?</script>|<title>.*?</title>""", RegexOptions.Singleline, 5000)]
    private static partial Regex Differing();
}
