using System.Text;
using Microsoft.EntityFrameworkCore;
using Tessera.Intake.Open;
using Tessera.Kernel.Connections;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Reporting;
using Tessera.Records.Contracts;
using Tessera.Tests.Features.World;

namespace Tessera.Tests.Features.Intake;

/// <summary>Who was given a receipt has a tip, whatever came: broken seals, broken files, days that are none, signs that no table takes.</summary>
public sealed class TroubleTests(TestWorld world) : IClassFixture<TestWorld>
{
    private static readonly byte[] _text = Encoding.UTF8.GetBytes("seen at the north gate");
    private readonly Sender _sender = new(world);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_report_of_a_day_that_none_is_becomes_a_tip()
    {
        var officer = await _sender.AnOfficerAsync();
        var when = new ReportedTime { Date = "9999-12-31", UntilDate = "9999-12-31", Zone = "America/New_York" };
        var (key, _) = await _sender.SubmitAsync(new CitizenReport { What = "They said it happens on the last day of all.", When = when });

        var tip = await _sender.TipAsync(key);

        Assert.Contains("9999-12-31", await TextAsync(officer, tip), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_envelope_that_does_not_open_is_a_tip_on_the_desk_and_takes_what_is_said_later()
    {
        var officer = await _sender.AnOfficerAsync();
        var (key, file) = (SubmitKey.New(), await _sender.SpoolAsync(_text));
        await _sender.SubmitAsync(key, new byte[200], file);

        var tip = await _sender.TipAsync(key);
        var message = await _sender.SayAsync(key, new() { Text = "Did you get my report?" });
        await _sender.TakenAsync(message);

        Assert.StartsWith("A report came that does not open", await TextAsync(officer, tip), StringComparison.Ordinal);
        Assert.Equal(["tips"], await _sender.AskAsync<string>("select queue from tasking.desk where record = @tip", ("tip", tip.Value)));
        Assert.Equal(["does not open"], await _sender.AskAsync<string>("select why from intake.broken_envelope where envelope = @tip", ("tip", tip.Value)));
        var page = await world.ClientOf(officer).GetStringAsync($"/tips/{tip}", Cancel);
        Assert.Contains("Did you get my report?", page, StringComparison.Ordinal);
        Assert.Contains("1 file did not come whole", page, StringComparison.Ordinal);
        await StaysAsync(file);
    }

    [Fact]
    public async Task A_file_that_does_not_open_costs_neither_the_words_nor_the_other_files()
    {
        var officer = await _sender.AnOfficerAsync();
        var (broken, whole) = (await _sender.SpoolAsync(_text, broken: true), await _sender.SpoolAsync(_text));
        var (key, _) = await _sender.SubmitAsync(new CitizenReport { What = "Two pictures of the Vantry gate are with this." }, broken, whole);

        var tip = await _sender.TipAsync(key);

        Assert.Contains("Vantry gate", await TextAsync(officer, tip), StringComparison.Ordinal);
        Assert.Equal([whole.Id], await _sender.AskAsync<Guid>("select id from records.file where record = @tip", ("tip", tip.Value)));
        Assert.Contains("1 file did not come whole", await world.ClientOf(officer).GetStringAsync($"/tips/{tip}", Cancel), StringComparison.Ordinal);
        Assert.Contains("file.broken", await KindsAsync(tip));
        await StaysAsync(broken);
    }

    [Fact]
    public async Task A_message_that_does_not_open_and_one_with_a_broken_file_stop_no_other()
    {
        var officer = await _sender.AnOfficerAsync();
        var (key, _) = await _sender.SubmitAsync(new CitizenReport { What = "Somebody sleeps in the Harrow pump house." });
        var tip = await _sender.TipAsync(key);
        var file = await _sender.SpoolAsync(_text, broken: true);

        await _sender.SayAsync(key, Guid.CreateVersion7(), new byte[200]);
        await _sender.SayAsync(key, new() { Text = "Here is a picture.", Files = [file] });
        await _sender.TakenAsync(await _sender.SayAsync(key, new() { Text = "And the van is back." }));

        var page = await world.ClientOf(officer).GetStringAsync($"/tips/{tip}", Cancel);
        Assert.Contains("A message of the reporter does not open", page, StringComparison.Ordinal);
        Assert.Contains("Here is a picture.", page, StringComparison.Ordinal);
        Assert.Contains("And the van is back.", page, StringComparison.Ordinal);
        Assert.Contains("message.broken", await KindsAsync(tip));
        await StaysAsync(file);
    }

    [Fact]
    public async Task What_cannot_be_taken_field_by_field_is_taken_as_words()
    {
        var officer = await _sender.AnOfficerAsync();
        var (key, box) = await _sender.SubmitAsync(new CitizenReport { What = "A gray van \0 circled.", Vehicles = [new() { Plate = "QX\0 4471" }], Language = null! });
        var waiting = new WaitingEnvelope((await _sender.AskAsync<Guid>("select id from portal.envelope where key_hash = @key", ("key", key.Hash)))[0], key.Hash, TimeProvider.System.GetUtcNow(), null, box);
        var take = world.Host.Get<TakeEnvelope>();

        await Assert.ThrowsAnyAsync<Exception>(() => take.RunAsync(waiting, HowMuch.All, Cancel));
        await take.RunAsync(waiting, HowMuch.Words, Cancel);

        var tip = await _sender.TipAsync(key);
        Assert.Contains("vehicles 1 plate: QX 4471", await TextAsync(officer, tip), StringComparison.Ordinal);
        Assert.Equal(["High"], await _sender.AskAsync<string>("select priority from records.record where id = @tip", ("tip", tip.Value)));
    }

    /// <summary>Neither the Portal's sweep nor Intake's takes it, however old it is.</summary>
    private async Task StaysAsync(ReportedFile file)
    {
        await world.Database.RunAsync(Cli.Roles.RolePasswords.Superuser, "update portal.envelope set taken_at = taken_at - interval '3 days'; update portal.message set taken_at = taken_at - interval '3 days'");

        Assert.Empty(await world.Database.ListAsync<Guid>(DatabaseRoles.Portal, "select portal.stray(@files)", ("files", new[] { file.Id })));
        Assert.True(File.Exists(_sender.SpoolPath(file.Id)));
    }

    private Task<string> TextAsync(Member officer, RecordId tip) => world.WorkAs(officer).ReadAsync(
        async db => (await db.Parts.AsNoTracking().FirstAsync(part => part.Record == tip && part.Name == RecordPart.Body, Cancel)).Text, Cancel);

    private Task<IReadOnlyList<string>> KindsAsync(RecordId tip) =>
        world.Database.ListAsync<string>(DatabaseRoles.Sealer, "select kind from log.entry where record = @tip", ("tip", tip.Value));
}
