using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tessera.Access.Contracts;
using Tessera.Intake.Tips;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Reporting;
using Tessera.Kernel.Work;
using Tessera.Records.Contracts;
using Tessera.Tests.Features.World;

namespace Tessera.Tests.Features.Intake;

/// <summary>Regulation PP-4, PP-6, SAR-V7: what a reporter adds brings a tip forward and never puts it off; what is told to others stays.</summary>
public sealed class ConversationTests(TestWorld world) : IClassFixture<TestWorld>
{
    private readonly Sender _sender = new(world);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_gives_a_tip_no_more_time()
    {
        var (_, key, tip) = await ATipAsync(new() { What = "They are carrying boxes into the Tillmark depot.", Happening = "yes" });
        var due = await DueAsync(tip);

        await _sender.TakenAsync(await _sender.SayAsync(key, new() { Text = "They are still at it." }));
        await _sender.TakenAsync(await _sender.SayAsync(key, new() { Text = "And a second van." }));

        Assert.Equal(due, await DueAsync(tip));
        Assert.Equal(["tips: Read the reporter's message"], await DeskAsync(tip));
    }

    [Fact]
    public async Task Words_of_danger_bring_it_to_the_first_of_the_desk()
    {
        var (_, key, tip) = await ATipAsync(new() { What = "A neighbor has been shouting for days." });

        await _sender.TakenAsync(await _sender.SayAsync(key, new() { Text = "He has a gun now.", Marks = [ReportMarks.Emergency] }));

        Assert.Equal(["life: Call dispatch"], await DeskAsync(tip));
        Assert.True(await DueAsync(tip) < TimeProvider.System.GetUtcNow().AddMinutes(5));
        Assert.Equal(["Immediate"], await _sender.AskAsync<string>("select priority from records.record where id = @tip", ("tip", tip.Value)));
    }

    [Fact]
    public async Task A_decided_tip_leaves_the_desk_again_once_its_message_is_read()
    {
        var (officer, key, tip) = await ATipAsync(new() { What = "A drone hovered over the Oakmoor yard." });
        var analyst = await world.StaffAsync(officer.Center, Duties.Write);
        var stranger = await world.StaffAsync(await world.CenterAsync(), Duties.Triage);
        await world.ClientOf(officer).PostAsJsonAsync($"/api/tips/{tip}/close", new { reason = "explained" }, Cancel);
        Assert.Empty(await DeskAsync(tip));
        var message = await _sender.SayAsync(key, new() { Text = "It came back at night." });
        await _sender.TakenAsync(message);
        var (read, through) = ($"/api/tips/{tip}/messages/read", new { through = message });

        Assert.Equal(["tips: Read the reporter's message"], await DeskAsync(tip));
        Assert.Contains("I have read 1 message", await world.ClientOf(officer).GetStringAsync($"/tips/{tip}", Cancel), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await PostAsync(stranger, read, through));
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(officer, read, new { }));
        Assert.Equal(HttpStatusCode.Conflict, await PostAsync(analyst, read, through));
        Assert.Equal(HttpStatusCode.NoContent, await PostAsync(officer, read, through));
        Assert.Empty(await DeskAsync(tip));
        Assert.DoesNotContain("I have read", await world.ClientOf(officer).GetStringAsync($"/tips/{tip}", Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_came_while_others_were_read_or_the_tip_was_decided_keeps_its_place()
    {
        var (officer, key, tip) = await ATipAsync(new() { What = "Somebody left a crate under the Harrow bridge." });
        var shown = await _sender.SayAsync(key, new() { Text = "It is wooden." });
        await _sender.TakenAsync(shown);
        await _sender.TakenAsync(await _sender.SayAsync(key, new() { Text = "It is gone now." }));

        await PostAsync(officer, $"/api/tips/{tip}/messages/read", new { through = shown });
        await PostAsync(officer, $"/api/tips/{tip}/close", new { reason = "explained" });

        Assert.Equal(["tips: Read the reporter's message"], await DeskAsync(tip));
    }

    [Fact]
    public async Task Who_says_their_name_later_is_known_to_the_reporters_part_only()
    {
        var (officer, key, tip) = await ATipAsync(new() { What = "A man asked about shifts at the substation." });
        var changed = new CitizenReport { What = "A man asked about shifts at the substation. You may call me.", By = new() { Named = true, Name = "Later Named", Phone = "555 0142" } };

        await _sender.TakenAsync(await _sender.SayAsync(key, new() { Changed = changed }));
        await _sender.TakenAsync(await _sender.SayAsync(key, new() { Changed = changed with { What = "And he drove off." } }));

        var opened = await world.ClientOf(officer).PostAsJsonAsync($"/api/records/{tip}/parts/reporter/open", new { purpose = "call back to ask for the plate" }, Cancel);
        Assert.Equal(2, (await opened.Content.ReadAsStringAsync(Cancel)).Split("Later Named").Length);
        Assert.DoesNotContain("Later Named", await world.ClientOf(officer).GetStringAsync($"/tips/{tip}", Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_answer_sent_twice_is_one_message()
    {
        var (officer, _, tip) = await ATipAsync(new() { What = "Someone photographs the Quillmere fence." });
        var answer = new { text = "Which side of the fence?", key = Secrets.RandomId() };

        Assert.Equal(HttpStatusCode.NoContent, await PostAsync(officer, $"/api/tips/{tip}/messages", answer));
        Assert.Equal(HttpStatusCode.NoContent, await PostAsync(officer, $"/api/tips/{tip}/messages", answer));

        Assert.Equal([1L], await _sender.AskAsync<long>("select count(*) from portal.message m join portal.envelope e on e.id = m.envelope where e.record = @tip", ("tip", tip.Value)));
        Assert.Contains("name=\"Request.Key\"", await world.ClientOf(officer).GetStringAsync($"/tips/{tip}/message", Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_telling_stays_also_of_a_tip_that_was_decided()
    {
        var (officer, _, tip) = await ATipAsync(new() { What = "He says he will shoot at the parade.", Threat = new() { Made = "yes" } });
        var told = new { to = "Oakmoor Police, dispatch", lifeAtRisk = true, key = Secrets.RandomId() };

        foreach (var telling in (object[])[told, told, new { to = "Vantry County 911", lifeAtRisk = true }, new { to = "JTTF duty agent" }, new { to = "Parade marshal", lifeAtRisk = true }])
            Assert.Equal(HttpStatusCode.NoContent, await PostAsync(officer, $"/api/tips/{tip}/referrals", telling));
        Assert.Equal(HttpStatusCode.Conflict, await PostAsync(officer, $"/api/tips/{tip}/referrals", new { to = "Somebody else" }));

        var page = await world.ClientOf(officer).GetStringAsync($"/tips/{tip}", Cancel);
        Assert.All(["Oakmoor Police, dispatch", "Vantry County 911", "JTTF duty agent", "Parade marshal"], name => Assert.Contains(name, page, StringComparison.Ordinal));
        Assert.Equal([4L], await _sender.AskAsync<long>("select count(*) from intake.referral where record = @tip", ("tip", tip.Value)));
        Assert.Empty(await DeskAsync(tip));
    }

    [Fact]
    public async Task A_flood_hides_no_urgent_tip()
    {
        _ = await _sender.TheCenterAsync();
        var center = await world.CenterAsync();   // one of its own: what others send goes to the first
        var officer = await world.StaffAsync(center, Duties.Triage);
        var old = TimeProvider.System.GetUtcNow().AddDays(-5);
        await world.Host.Get<IJobWork>().As("intake", center).WriteAsync(async db =>
        {
            for (var n = 0; n < 310; n++) await PlantAsync(db, $"Flood {n}", Priority.Routine, old.AddSeconds(n));
            await PlantAsync(db, "The urgent one", Priority.Immediate, TimeProvider.System.GetUtcNow());
            return "planted";
        }, Cancel);
        var browser = world.ClientOf(officer);

        var first = await browser.GetStringAsync("/tips", Cancel);
        var last = await browser.GetStringAsync("/tips?page=99", Cancel);

        Assert.Contains("311 wait, the most urgent first; page 1 of 6", first, StringComparison.Ordinal);
        Assert.True(first.IndexOf("The urgent one", StringComparison.Ordinal) is > 0 and var at && at < first.IndexOf("Flood 0", StringComparison.Ordinal));
        Assert.Contains("Flood 309", last, StringComparison.Ordinal);
        Assert.DoesNotContain("The urgent one", last, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_is_a_tip_of_the_phone_and_a_year_that_is_none_is_asked_for_again()
    {
        var officer = await _sender.AnOfficerAsync();

        var logged = await world.ClientOf(officer).PostAsJsonAsync("/api/calls", new { what = "She saw a man at the Vantry pumps.", when = "2026-11-23T06:42:00" }, Cancel);

        Assert.Equal(HttpStatusCode.Created, logged.StatusCode);
        var tip = (await logged.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("record").GetGuid();
        Assert.Equal(["phone"], await _sender.AskAsync<string>("select channel from intake.tip where record = @tip", ("tip", tip)));
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(officer, "/api/calls", new { what = "On the last day of all.", when = "9999-12-31T23:59:00" }));
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(officer, "/api/calls", new { what = "" }));
    }

    private async Task PlantAsync(TesseraDb db, string title, Priority priority, DateTimeOffset received)
    {
        var record = await world.Host.Get<IRecordWriter>().OpenAsync(
            db, new NewRecord { Kind = "tip", Title = title, Body = new TipBody { What = title }, Text = title, Priority = priority, ReceivedAt = received }, Cancel);
        db.Add(new Tip { Record = record.Id });
    }

    private async Task<(Member Officer, SubmitKey Key, RecordId Tip)> ATipAsync(CitizenReport report)
    {
        var officer = await _sender.AnOfficerAsync();
        var (key, _) = await _sender.SubmitAsync(report);
        return (officer, key, await _sender.TipAsync(key));
    }

    private async Task<HttpStatusCode> PostAsync(Member member, string address, object request) =>
        (await world.ClientOf(member).PostAsJsonAsync(address, request, Cancel)).StatusCode;

    private Task<IReadOnlyList<string>> DeskAsync(RecordId tip) =>
        _sender.AskAsync<string>("select queue || ': ' || waiting_on from tasking.desk where record = @tip order by 1", ("tip", tip.Value));

    private async Task<DateTimeOffset> DueAsync(RecordId tip) =>
        new((await _sender.AskAsync<DateTime>("select due_at from tasking.desk where record = @tip", ("tip", tip.Value)))[0], TimeSpan.Zero);
}
