using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tessera.Kernel.Connections;
using Tessera.Kernel.Ids;
using Tessera.Records.Contracts;
using Tessera.Tests.Features.World;

namespace Tessera.Tests.Features.Access;

/// <summary>28 CFR 23.20(e): restricted streams are searched and opened for a purpose that is stated once for a piece of work.</summary>
public sealed class PurposeTests(TestWorld world) : IClassFixture<TestWorld>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_a_purpose_it_is_as_if_nothing_were_there_and_with_one_it_opens()
    {
        var (reader, record) = await AColleaguesRecordAsync();
        Assert.False(await SeesAsync(reader, record));

        await BeginAsync(reader);

        Assert.True(await SeesAsync(reader, record));
    }

    [Fact]
    public async Task A_page_leads_to_where_it_is_stated_and_a_program_is_told_and_both_are_audited()
    {
        var (reader, record) = await AColleaguesRecordAsync();
        using var client = world.ClientOf(reader);

        var page = await client.GetAsync(new Uri($"/records/{record}", UriKind.Relative), Cancel);
        var program = await client.GetAsync(new Uri($"/api/records/{record}/mentions", UriKind.Relative), Cancel);

        Assert.Equal((HttpStatusCode.Redirect, $"/purpose?to=%2Frecords%2F{record}"), (page.StatusCode, page.Headers.Location?.OriginalString));
        Assert.Equal(HttpStatusCode.Conflict, program.StatusCode);
        Assert.Equal("access.purpose", (await program.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("code").GetString());
        Assert.Equal(2, (await LogAsync("select count(*)::int from log.entry where record = @record and outcome = 'refused' and detail ->> 'code' = 'access.purpose'", record))[0]);
    }

    /// <summary>Who may not see it, also with a purpose, is told nothing.</summary>
    [Fact]
    public async Task A_stranger_finds_nothing_also_with_a_purpose()
    {
        var (_, record) = await AColleaguesRecordAsync();
        var center = await world.CenterAsync();
        var stranger = await world.MemberAsync(center, center, ["write"], caveats: ["les", "part23"]);
        using var client = world.ClientOf(stranger);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri($"/records/{record}", UriKind.Relative), Cancel)).StatusCode);

        await BeginAsync(stranger);

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri($"/records/{record}", UriKind.Relative), Cancel)).StatusCode);
    }

    [Fact]
    public async Task What_is_opened_within_it_bears_its_id_and_the_number_lies_sealed()
    {
        var (reader, record) = await AColleaguesRecordAsync();
        var piece = await BeginAsync(reader, "26-ZQ1204");
        using var client = world.ClientOf(reader);

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri($"/records/{record}", UriKind.Relative), Cancel)).StatusCode);

        Assert.Contains(piece, await world.Database.ListAsync<string>(DatabaseRoles.Engine, "select detail ->> 'piece' from log.entry where record = @record and kind = 'record.viewed'", ("record", record.Value)));
        Assert.Equal(0, (await LogAsync("select count(*)::int from log.entry where detail::text like '%ZQ1204%'", record))[0]);
        Assert.Equal([false], await world.Database.ListAsync<bool>(DatabaseRoles.Owner, "set role tessera_steward; select position(convert_to('ZQ1204', 'UTF8') in reference) > 0 from access.piece where id = @id", ("id", Guid.Parse(piece))));
        Assert.Contains("26-ZQ1204", await client.GetStringAsync(new Uri("/purpose", UriKind.Relative), Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_ends_by_hand()
    {
        var (reader, record) = await AColleaguesRecordAsync();
        await BeginAsync(reader);
        using var client = world.ClientOf(reader);

        Assert.Equal(HttpStatusCode.NoContent, (await client.DeleteAsync(new Uri("/api/purpose", UriKind.Relative), Cancel)).StatusCode);

        Assert.False(await SeesAsync(reader, record));
        Assert.Equal(HttpStatusCode.NotFound, (await client.DeleteAsync(new Uri("/api/purpose", UriKind.Relative), Cancel)).StatusCode);
    }

    [Theory]
    [InlineData("used_at = access.now() - interval '61 minutes'")]
    [InlineData("ends_at = access.now() - interval '1 second'")]
    [InlineData("session = gen_random_uuid()")]
    public async Task It_ends_unused_for_an_hour_with_its_term_and_with_its_session(string set)
    {
        var (reader, record) = await AColleaguesRecordAsync();
        var piece = Guid.Parse(await BeginAsync(reader));

        await world.Database.AsStewardAsync($"update access.piece set {set} where id = @id", ("id", piece));

        Assert.False(await SeesAsync(reader, record));
    }

    /// <summary>A purpose stated under one posting is none under another.</summary>
    [Fact]
    public async Task Another_posting_states_its_own()
    {
        var (reader, record) = await AColleaguesRecordAsync();
        await BeginAsync(reader);
        await world.Database.AsStewardAsync(
            "with made as (insert into access.posting (id, person, agency, center, title, duties, caveats, from_day) select gen_random_uuid(), person, agency, center, title, duties, caveats, from_day from access.posting where id = @id returning id) "
            + "update access.session s set posting = made.id from made where s.posting = @id",
            ("id", reader.Posting.Value));

        Assert.False(await SeesAsync(reader, record));
    }

    [Fact]
    public async Task Using_it_keeps_it_in_hand()
    {
        var (reader, record) = await AColleaguesRecordAsync();
        var piece = Guid.Parse(await BeginAsync(reader));
        await world.Database.AsStewardAsync("update access.piece set used_at = access.now() - interval '50 minutes' where id = @id", ("id", piece));
        using var client = world.ClientOf(reader);

        await client.GetStringAsync(new Uri($"/records/{record}", UriKind.Relative), Cancel);

        Assert.Equal([true], await world.Database.ListAsync<bool>(DatabaseRoles.Owner, "set role tessera_steward; select used_at > access.now() - interval '1 minute' from access.piece where id = @id", ("id", piece)));
    }

    [Theory]
    [InlineData("""{"purpose":"CURIOSITY","reference":"1"}""", "purpose")]
    [InlineData("""{"purpose":"INVESTIGATION"}""", "reference")]
    [InlineData("""{"purpose":"INVESTIGATION","reference":"26-1","noReference":true}""", "reference")]
    public async Task A_bad_shape_is_400_with_its_field(string body, string field)
    {
        var (reader, _) = await AColleaguesRecordAsync();
        using var client = world.ClientOf(reader);
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");

        var answer = await client.PostAsync(new Uri("/api/purpose", UriKind.Relative), content, Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(field, await answer.Content.ReadAsStringAsync(Cancel), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_refusal_is_409_with_its_authority_and_audited()
    {
        var (reader, _) = await AColleaguesRecordAsync();
        using var client = world.ClientOf(reader);

        var answer = await client.PostAsJsonAsync("/api/purpose", new { purpose = "REDRESS", reference = "26-1" }, Cancel);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("28 CFR 23.20(e)", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.Contains("access.purpose-duty", await world.Database.ListAsync<string>(DatabaseRoles.Engine, "select detail ->> 'code' from log.entry where posting = @posting and outcome = 'refused'", ("posting", reader.Posting.Value)));
    }

    private async Task<(Member Reader, RecordId Record)> AColleaguesRecordAsync()
    {
        var center = await world.CenterAsync();
        var author = await world.MemberAsync(center, center, ["write"], caveats: ["les", "part23"]);
        var record = await world.WorkAs(author).WriteAsync(async db => (await world.Host.Get<IRecordWriter>().OpenAsync(
            db, new NewRecord { Kind = "test-note", Title = "A note", Body = new { note = "first" }, Text = "first", Caveats = ["part23"] }, Cancel)).Id, Cancel);
        return (await world.MemberAsync(center, center, ["write"], caveats: ["les", "part23"]), record);
    }

    private async Task<string> BeginAsync(Member reader, string reference = "26-1")
    {
        using var client = world.ClientOf(reader);
        var answer = await client.PostAsJsonAsync("/api/purpose", new { purpose = "INVESTIGATION", reference }, Cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("piece").GetString()!;
    }

    private Task<bool> SeesAsync(Member member, RecordId record) => world.WorkAs(member).ReadAsync(db => db.Records.AnyAsync(r => r.Id == record, Cancel), Cancel);

    private Task<IReadOnlyList<int>> LogAsync(string sql, RecordId record) => world.Database.ListAsync<int>(DatabaseRoles.Engine, sql, ("record", record.Value));
}
