using System.Net.Http.Json;
using System.Text.Json;
using Tessera.Tests.Features.World;

namespace Tessera.Tests.Features.Tasking;

/// <summary>Pages of asks over HTTP: who gets them, what they say, and what is left of them after a withdrawal.</summary>
public sealed class AskPageTests(TestWorld world) : IClassFixture<TestWorld>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_side_reads_its_own_page_and_a_stranger_none()
    {
        var made = await AskWorld.MakeAsync(world, Cancel);
        var ask = await made.SentAsync(made.Police);

        Assert.Contains("zyxwplant", await TextAsync(made.Officer, $"/asks/{ask}"), StringComparison.Ordinal);
        Assert.Contains("You asked", await TextAsync(made.Giver, $"/asks/{ask}"), StringComparison.Ordinal);
        foreach (var address in (string[])[$"/asks/{ask}", $"/records/{made.Record}/ask", $"/records/{made.Record}"])
            Assert.Equal(404, await StatusAsync(made.Stranger, address));
        Assert.DoesNotContain("north gate", await TextAsync(made.Stranger, "/asks?all=true"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Opening_the_page_tells_the_sender_who_looked()
    {
        var made = await AskWorld.MakeAsync(world, Cancel);
        var ask = await made.SentAsync(made.Police);

        await TextAsync(made.Officer, $"/asks/{ask}");
        await TextAsync(made.Officer, $"/asks/{ask}");

        var read = await JsonAsync(made.Giver, $"/api/asks/{ask}");
        Assert.Equal("seen", read.GetProperty("state").GetString());
        var steps = read.GetProperty("steps").EnumerateArray().Select(step => step.GetProperty("what").GetString());
        Assert.Equal(["sent", "seen"], steps);
    }

    [Fact]
    public async Task The_form_shows_each_recipient_with_the_rules_answer()
    {
        var made = await AskWorld.MakeAsync(world, Cancel);
        var utility = await world.AgencyAsync(made.Center, lawEnforcement: false);

        var page = await TextAsync(made.Giver, $"/records/{made.Record}/ask");

        Assert.Contains("Law enforcement we serve", page, StringComparison.Ordinal);
        Assert.Matches($"value=\"{made.Police}\"(?![^>]*disabled)", page);
        Assert.Matches($"value=\"{utility}\"[^>]*disabled", page);
        Assert.Contains("No agreement in force", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_withdrawal_record_file_and_api_are_not_found_and_the_page_is_a_tombstone()
    {
        var made = await AskWorld.MakeAsync(world, Cancel);
        var file = await AFileAsync(made);
        var ask = await made.SentAsync(made.Police);
        Assert.Equal(200, await StatusAsync(made.Officer, $"/records/{made.Record}"));
        Assert.NotEqual(404, await StatusAsync(made.Officer, $"/files/{file}"));

        var gone = await made.PostAsync(made.Giver, $"/api/records/{made.Record}/grants/{await made.GrantAsync(made.Police, Cancel)}/withdrawal", new { why = "The plate was wrong." });
        Assert.True(gone.IsSuccessStatusCode);

        Assert.Equal(404, await StatusAsync(made.Officer, $"/records/{made.Record}"));
        Assert.Equal(404, await StatusAsync(made.Officer, $"/files/{file}"));
        Assert.Equal(JsonValueKind.Null, (await JsonAsync(made.Officer, $"/api/asks/{ask}")).GetProperty("record").ValueKind);
        var page = await TextAsync(made.Officer, $"/asks/{ask}");
        Assert.Contains("The plate was wrong.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("zyxwplant", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Man at the north gate", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_desk_is_drawn_again_only_when_it_changed()
    {
        var made = await AskWorld.MakeAsync(world, Cancel);
        var clear = await TextAsync(made.Officer, "/api/desk/board?queue=all");
        var mark = System.Text.RegularExpressions.Regex.Match(clear, "data-live-mark=\"(?<mark>[^\"]+)\"", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["mark"].Value;
        Assert.Equal(204, await StatusAsync(made.Officer, $"/api/desk/board?queue=all&mark={mark}"));

        await made.SentAsync(made.Police);

        Assert.Equal(200, await StatusAsync(made.Officer, $"/api/desk/board?queue=all&mark={mark}"));
    }

    [Fact]
    public async Task A_form_sent_twice_asks_once()
    {
        var made = await AskWorld.MakeAsync(world, Cancel);
        var wish = JsonSerializer.SerializeToNode(AskWorld.Due(AskWorld.AWish(made.Police)))!;
        wish["key"] = "the form's own key";

        Assert.Equal(200, await made.StatusAsync(made.Giver, $"/api/records/{made.Record}/asks", wish));
        Assert.Equal(409, await made.StatusAsync(made.Giver, $"/api/records/{made.Record}/asks", wish));

        Assert.Equal(1, (await JsonAsync(made.Officer, "/api/asks?box=In")).GetProperty("count").GetInt32());
    }

    private async Task<Guid> AFileAsync(AskWorld made)
    {
        var id = Guid.CreateVersion7();
        await world.Database.AsStewardAsync(
            """
            insert into records.file (id, record, version, number, original_name, content_type, size, sha256, wrapped_key, copy_type, copy_size, state)
            values (@id, @record, 1, 1, '\x00', 'image/png', 1, sha256('x'), '\x00', 'image/png', 1, 'ready')
            """, ("id", id), ("record", made.Record.Value));
        return id;
    }

    private async Task<int> StatusAsync(Member by, string address)
    {
        try
        {
            return (int)(await world.ClientOf(by).GetAsync(address, HttpCompletionOption.ResponseHeadersRead, Cancel)).StatusCode;
        }
        catch (IOException)
        {
            return 500; // found, but its bytes were never stored
        }
    }

    private Task<string> TextAsync(Member by, string address) => world.ClientOf(by).GetStringAsync(address, Cancel);

    private Task<JsonElement> JsonAsync(Member by, string address) => world.ClientOf(by).GetFromJsonAsync<JsonElement>(address, Cancel);
}
