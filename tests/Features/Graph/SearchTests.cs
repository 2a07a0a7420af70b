using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Tessera.Graph.Contracts;
using Tessera.Kernel.Connections;
using Tessera.Tests.Features.World;

namespace Tessera.Tests.Features.Graph;

/// <summary>One box over what a reader may see: found in spite of slips, never more than they see, and the words stay out of every address and log.</summary>
public sealed partial class SearchTests(GraphWorld world) : IClassFixture<GraphWorld>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Jorey Pelant", "Person")]
    [InlineData("(571) 555-0171", "Phone")]
    [InlineData("5550171", "Phone")]
    [InlineData("555-0171", "Person")]
    [InlineData("UKT 4O71", "Vehicle")]
    [InlineData("1450 Holbrook Street", "Place")]
    [InlineData("Ardley Substation", "records")]
    [InlineData("parked near the quarry", "records")]
    public async Task A_slip_or_another_way_of_writing_still_finds(string words, string kind)
    {
        var (_, analyst) = await world.ACenterAsync();
        var record = await world.ARecordAsync(analyst, "Man at Ardley Substation", "A van parked near the quarry.",
            GraphWorld.APerson("Jory Pellant", "1987-04-05", "571-555-0171"), GraphWorld.APhone("571-555-0171"), GraphWorld.A(MentionKind.Vehicle, MentionAttributes.Plate, "UKT-4071"),
            GraphWorld.A(MentionKind.Place, MentionAttributes.Address, "1450 Holbrook St"));
        await world.MatchedAsync();

        var found = await SearchAsync(analyst, words);

        Assert.Contains(found.Things.Concat(found.Records), one => one.Kind == kind && one.Records.Contains(record.Id.Value));
    }

    [Fact]
    public async Task A_number_or_the_end_of_it_leads_to_its_record_first()
    {
        var (_, analyst) = await world.ACenterAsync();
        await world.ARecordAsync(analyst, "Another", "Something else.");
        var record = await world.ARecordAsync(analyst, "The one", "Nothing of note.");

        var found = await SearchAsync(analyst, record.Number[^9..]);

        Assert.Equal(record.Id.Value, found.Records[0].Records[0]);
    }

    [Fact]
    public async Task What_is_not_seen_is_not_found_and_changes_no_count()
    {
        var (_, stranger) = await world.ACenterAsync();
        await world.ARecordAsync(stranger, "Zephyrine at the gate", "Zephyrine spoke.", GraphWorld.APerson("Zephyrine Oakhollow"), GraphWorld.APhone("571-555-0172"));
        var (_, analyst) = await world.ACenterAsync();
        var own = await world.ARecordAsync(analyst, "Zephyrine again", "Zephyrine was named.", GraphWorld.APerson("Zephyrine Oakhollow"));
        await world.MatchedAsync();

        var found = await SearchAsync(analyst, "Zephyrine Oakhollow");

        Assert.Equal([own.Id.Value], found.Things.Concat(found.Records).SelectMany(one => one.Records).Distinct());
        Assert.All(found.Facets.SelectMany(facet => facet.Choices), choice => Assert.InRange(choice.Count, 0, found.Total));
        Assert.Equal(0, (await SearchAsync(analyst, "571-555-0172")).Total);
    }

    [Fact]
    public async Task What_is_withdrawn_is_gone_at_once_also_from_a_search_of_before()
    {
        var (_, owner) = await world.ACenterAsync();
        var (partner, reader) = await world.ACenterAsync();
        var record = await world.ARecordAsync(owner, "Thessaly crate", "A crate marked Thessaly.", GraphWorld.APerson("Thessaly Brandywine"));
        await world.GrantAsync(record, partner, owner.Posting);
        await world.MatchedAsync();
        var before = await SearchAsync(reader, "Thessaly");
        Assert.Contains(before.Records, one => one.Records.Contains(record.Id.Value));

        await world.World.Database.AsStewardAsync("update records.grants set withdrawn_at = access.now() where record = @record", ("record", record.Id.Value));

        using var client = world.World.ClientOf(reader);
        Assert.Equal(0, (await AnswerAsync(await client.GetAsync(new Uri($"/api/search/{before.Inquiry}", UriKind.Relative), Cancel))).Total);
        Assert.Equal(0, (await SearchAsync(reader, "Thessaly Brandywine")).Total);
    }

    [Theory]
    [InlineData("""{"words":"x"}""", "words")]
    [InlineData("""{"words":"  "}""", "words")]
    [InlineData("""{"words":"two\u0000three"}""", "words")]
    public async Task A_question_that_cannot_be_asked_is_answered_400_with_its_field(string body, string field)
    {
        var (_, analyst) = await world.ACenterAsync();
        using var client = world.World.ClientOf(analyst);
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");

        var answer = await client.PostAsync(new Uri("/api/search", UriKind.Relative), content, Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(field, await answer.Content.ReadAsStringAsync(Cancel), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("stream=Nonsense", "stream")]
    [InlineData("from=yesterday", "from")]
    [InlineData("from=2026-02-01&to=2026-01-01", "to")]
    [InlineData("page=0", "page")]
    [InlineData("center=x", "center")]
    [InlineData("kind=Ghost", "kind")]
    public async Task A_malformed_address_is_answered_400_with_its_field_by_page_and_api(string query, string field)
    {
        var (_, analyst) = await world.ACenterAsync();
        var found = await SearchAsync(analyst, "anything at all");
        using var client = world.World.ClientOf(analyst);

        foreach (var address in (string[])[$"/api/search/{found.Inquiry}?{query}", $"/search/{found.Inquiry}?{query}"])
        {
            var answer = await client.GetAsync(new Uri(address, UriKind.Relative), Cancel);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Contains(field, await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_form_of_every_page_leads_to_an_address_without_the_words_and_the_log_has_none()
    {
        var (center, analyst) = await world.ACenterAsync();
        await world.ARecordAsync(analyst, "Quillmere <b>", "The Quillmere crate & its «lid».");
        using var client = world.World.ClientOf(analyst);
        var desk = await client.GetAsync(new Uri("/search", UriKind.Relative), Cancel);
        var token = Token().Match(await desk.Content.ReadAsStringAsync(Cancel)).Groups[1].Value;
        client.DefaultRequestHeaders.Add("Cookie", desk.Headers.GetValues("Set-Cookie").First().Split(';')[0]);

        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["_handler"] = "search", ["Request.Words"] = "Quillmere", ["__RequestVerificationToken"] = token });
        var sent = await client.PostAsync(new Uri("/search", UriKind.Relative), form, Cancel);

        Assert.Equal(HttpStatusCode.Found, sent.StatusCode);
        var address = sent.Headers.Location!.ToString();
        Assert.DoesNotContain("Quillmere", address, StringComparison.OrdinalIgnoreCase);
        var page = await client.GetStringAsync(new Uri(address, UriKind.RelativeOrAbsolute), Cancel);
        Assert.Contains("<mark class=\"fact\">Quillmere</mark>", page, StringComparison.Ordinal);
        Assert.Contains("Quillmere &lt;b&gt;", page, StringComparison.Ordinal);
        Assert.Equal([0L], await world.World.Database.ListAsync<long>(DatabaseRoles.Engine, "select count(*) from log.entry e where e::text ilike '%quillmere%'"));
        Assert.Equal([0L], await world.World.Database.ListAsync<long>(
            DatabaseRoles.Owner, "set role tessera_steward; select count(*) from graph.inquiry i where encode(i.words, 'escape') ilike '%quillmere%'"));
        var auditor = await world.World.StaffAsync(center, "audit");
        var asked = Guid.Parse(address.Split('/')[^1]);
        using var oversight = world.World.ClientOf(auditor);
        Assert.Contains("Quillmere", await oversight.GetStringAsync(new Uri($"/inquiries/{asked}", UriKind.Relative), Cancel), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri($"/inquiries/{asked}", UriKind.Relative), Cancel)).StatusCode);
        Assert.Single(await world.World.Database.ListAsync<Guid>(DatabaseRoles.Engine, "select id from log.entry where kind = 'search.words-opened' and detail ->> 'inquiry' = @id", ("id", asked.ToString())));
    }

    [Fact]
    public async Task Another_ones_search_is_not_found()
    {
        var (center, analyst) = await world.ACenterAsync();
        var colleague = await world.World.StaffAsync(center, "write");
        var found = await SearchAsync(analyst, "anything at all");
        using var client = world.World.ClientOf(colleague);

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri($"/search/{found.Inquiry}", UriKind.Relative), Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri($"/api/search/{found.Inquiry}?page=0x", UriKind.Relative), Cancel)).StatusCode);
    }

    /// <summary>28 CFR 23.20(e): criminal intelligence is searched for a stated purpose only, and the search says so whether or not anything is there.</summary>
    [Fact]
    public async Task Criminal_intelligence_is_searched_for_a_stated_purpose_only()
    {
        var (center, _) = await world.ACenterAsync();
        var author = await world.World.MemberAsync(center, center, ["write"], caveats: ["les", "part23"]);
        var analyst = await world.World.MemberAsync(center, center, ["write"], caveats: ["les", "part23"]);
        var record = await world.ARecordAsync(author, "Corvane ring", "Corvane Estley was seen.", GraphWorld.APerson("Corvane Estley"));
        await world.World.Database.AsStewardAsync("update records.record set stream = 'Intelligence' where id = @record", ("record", record.Id.Value));
        await world.MatchedAsync();

        var (without, nothing) = (await SearchAsync(analyst, "Corvane Estley"), await SearchAsync(analyst, "Nobody Atall"));
        using var client = world.World.ClientOf(analyst);
        var begun = await client.PostAsJsonAsync("/api/purpose", new { purpose = "INVESTIGATION", reference = "26-1" }, Cancel);
        var with = await SearchAsync(analyst, "Corvane Estley");

        Assert.Equal(0, without.Total);
        Assert.Equal(["criminal intelligence", "temporary files"], without.AskForPurpose);
        Assert.Equal(nothing.AskForPurpose, without.AskForPurpose);
        Assert.Equal((2, 0), (with.Total, with.AskForPurpose.Count));
        var piece = (await begun.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("piece").GetGuid();
        Assert.Equal([piece], await world.World.Database.ListAsync<Guid>(DatabaseRoles.Owner, "set role tessera_steward; select piece from graph.inquiry where id = @id and purpose = 'INVESTIGATION'", ("id", with.Inquiry)));
    }

    /// <summary>28 CFR part 23, policy clarification of 1998: who is named only to identify another leads to the other.</summary>
    [Fact]
    public async Task Who_is_named_to_identify_another_leads_to_the_other()
    {
        var (_, analyst) = await world.ACenterAsync();
        var subject = GraphWorld.APerson("Ludovic Sandhurst") with { Role = MentionRole.Subject };
        await world.ARecordAsync(analyst, subject, GraphWorld.APerson("Mirela Fennimore") with { Role = MentionRole.Associate, Parent = subject.Id });
        await world.MatchedAsync();

        var found = Assert.Single((await SearchAsync(analyst, "Mirela Fennimore")).Things, thing => thing.Kind == "Person");

        Assert.Equal(("Ludovic Sandhurst", "Mirela Fennimore"), (found.Name, found.Identifies));
    }

    [Fact]
    public async Task A_selection_shows_what_its_choice_counted()
    {
        var (_, analyst) = await world.ACenterAsync();
        for (var i = 0; i < 27; i++) await world.ARecordAsync(analyst, $"Larkspur {i}", "Seen.", GraphWorld.APerson("Imogen Larkspur"));
        await world.MatchedAsync();
        var all = await SearchAsync(analyst, "Larkspur");
        using var client = world.World.ClientOf(analyst);

        foreach (var choice in all.Facets.SelectMany(facet => facet.Choices))
        {
            var chosen = await AnswerAsync(await client.GetAsync(new Uri($"/api{choice.Href}", UriKind.Relative), Cancel));
            Assert.Equal(choice.Count, chosen.Found);
        }
        var last = await AnswerAsync(await client.GetAsync(new Uri($"/api/search/{all.Inquiry}?kind=records&page=2", UriKind.Relative), Cancel));
        Assert.Equal((27, 2), (last.Found, last.Records.Count));
    }

    [Fact]
    public async Task Words_that_found_only_what_is_purged_go_with_it()
    {
        var (_, analyst) = await world.ACenterAsync();
        var record = await world.ARecordAsync(analyst, "Wexcombe", "The Wexcombe matter.", GraphWorld.APerson("Arlo Wexcombe"));
        await world.MatchedAsync();
        var inquiry = (await SearchAsync(analyst, "Arlo Wexcombe")).Inquiry;

        await world.World.WorkAs(analyst).WriteAsync(async db =>
        {
            await db.Database.ExecuteSqlAsync($"select records.purge({record.Id.Value}, 'TEST')", Cancel);
            return "purged";
        }, Cancel);

        Assert.Equal([true], await world.World.Database.ListAsync<bool>(DatabaseRoles.Owner, "set role tessera_steward; select words is null and wrapped is null from graph.inquiry where id = @id", ("id", inquiry)));
        Assert.Equal(0, (await SearchAsync(analyst, "Wexcombe")).Total);
        using var client = world.World.ClientOf(analyst);
        Assert.Contains("destroyed with what they had found", await client.GetStringAsync(new Uri($"/search/{inquiry}", UriKind.Relative), Cancel), StringComparison.Ordinal);
    }

    private async Task<Answer> SearchAsync(Member reader, string words)
    {
        using var client = world.World.ClientOf(reader);
        return await AnswerAsync(await client.PostAsJsonAsync("/api/search", new { words }, Cancel));
    }

    private static async Task<Answer> AnswerAsync(HttpResponseMessage response)
    {
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (await response.Content.ReadFromJsonAsync<Wire>(JsonSerializerOptions.Web, Cancel))!.Read();
    }

    private sealed record Answer(Guid Inquiry, int Total, int Found, List<string> AskForPurpose, List<One> Things, List<One> Records, List<WireFacet> Facets);

    private sealed record One(string Kind, string? Name, string? Identifies, List<Guid> Records);

    private sealed record Wire(Guid Inquiry, int Total, int Found, List<string> AskForPurpose, List<WireFound> Things, List<WireFound> Records, List<WireFacet> Facets)
    {
        public Answer Read() => new(Inquiry, Total, Found, AskForPurpose, [.. Things.Select(one => one.Read())], [.. Records.Select(one => one.Read())], Facets);
    }

    private sealed record WireFound(string Kind, string? Name, string? Identifies, List<WireRecord> Records)
    {
        public One Read() => new(Kind, Name, Identifies, [.. Records.Select(record => record.Id)]);
    }

    private sealed record WireRecord(Guid Id, string Number);

    internal sealed record WireFacet(string Title, List<WireChoice> Choices);

    internal sealed record WireChoice(string Name, int Count, string Href);

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Token();
}
