using System.Net;
using System.Net.Http.Json;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Tessera.Access.Contracts;
using Tessera.Kernel.Connections;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Reporting;
using Tessera.Records.Contracts;
using Tessera.Tests.Features.World;

namespace Tessera.Tests.Features.Intake;

/// <summary>What the Portal stores sealed becomes one tip, with its files, on the desk; and the conversation goes both ways.</summary>
public sealed class EnvelopeTests(TestWorld world) : IClassFixture<TestWorld>
{
    private static readonly byte[] _text = Encoding.UTF8.GetBytes("seen at the north gate");

    private readonly Sender _sender = new(world);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_envelope_becomes_one_tip_with_its_file_and_the_reporter_sealed()
    {
        var officer = await _sender.AnOfficerAsync();
        var (key, report) = await _sender.SubmitAsync(
            new CitizenReport { What = "Man at the Quillmere substation asked about guards.", By = new ReportedBy { Named = true, Name = "Hidden Reporter" } }, await _sender.SpoolAsync(_text));
        await _sender.SubmitAsync(key, report); // the answer was lost and the browser sent it again

        var tip = await _sender.TipAsync(key);

        Assert.Equal(1, await CountAsync(officer, "Quillmere"));
        var parts = await world.WorkAs(officer).ReadAsync(db => db.Parts.AsNoTracking().Where(p => p.Record == tip).ToListAsync(Cancel), Cancel);
        Assert.DoesNotContain(parts, part => (part.Content + part.Text).Contains("Hidden", StringComparison.Ordinal));
        Assert.Contains(parts, part => part is { Name: RecordPart.Reporter, Sealed: not null });
        var file = await ReadyFileAsync(officer, tip);
        Assert.Equal(_text, await world.ClientOf(officer).GetByteArrayAsync($"/files/{file}", Cancel));
    }

    [Fact]
    public async Task The_center_asks_and_only_the_receipt_reads()
    {
        var officer = await _sender.AnOfficerAsync();
        var (key, _) = await _sender.SubmitAsync(new CitizenReport { What = "Someone left a crate under the Harrow bridge." });
        var tip = await _sender.TipAsync(key);

        var answered = await world.ClientOf(officer).PostAsJsonAsync($"/api/tips/{tip}/messages", new { text = "Which side of the bridge?" }, Cancel);

        Assert.Equal(HttpStatusCode.NoContent, answered.StatusCode);
        var copies = await world.Database.ListAsync<byte[]>(Cli.Roles.RolePasswords.Superuser, "select copy from portal.message where from_center");
        var ids = await world.Database.ListAsync<Guid>(Cli.Roles.RolePasswords.Superuser, "select id from portal.message where from_center");
        Assert.DoesNotContain("bridge", Encoding.Latin1.GetString(copies[0]), StringComparison.Ordinal);
        Assert.Equal("Which side of the bridge?", key.Receipt.ReplyKey.Open(copies[0], ids[0]));
    }

    [Fact]
    public async Task Only_a_supervisor_chooses_what_the_receipt_says()
    {
        var officer = await _sender.AnOfficerAsync();
        var supervisor = await world.StaffAsync(officer.Center, Duties.Supervise);
        var (key, _) = await _sender.SubmitAsync(new CitizenReport { What = "A drone circled the Vantry reservoir." });
        var tip = await _sender.TipAsync(key);

        Assert.Equal(HttpStatusCode.Conflict, (await world.ClientOf(officer).PostAsJsonAsync($"/api/tips/{tip}/phrases", new { phrase = "Passed" }, Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await world.ClientOf(supervisor).PostAsJsonAsync($"/api/tips/{tip}/phrases", new { phrase = "Passed" }, Cancel)).StatusCode);
        Assert.Contains("passed", await world.Database.ListAsync<string>(Cli.Roles.RolePasswords.Superuser, "select code from portal.phrase"));
    }

    [Fact]
    public async Task Triage_closes_once_and_others_are_refused_or_find_nothing()
    {
        var officer = await _sender.AnOfficerAsync();
        var analyst = await world.StaffAsync(officer.Center, Duties.Write);
        var stranger = await world.StaffAsync(await world.CenterAsync(), Duties.Triage);
        var (key, _) = await _sender.SubmitAsync(new CitizenReport { What = "Noise behind the Tillmark depot at night." });
        var tip = await _sender.TipAsync(key);
        var close = $"/api/tips/{tip}/close";

        Assert.Equal(HttpStatusCode.NotFound, (await world.ClientOf(stranger).PostAsJsonAsync(close, new { reason = "explained" }, Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await world.ClientOf(analyst).PostAsJsonAsync(close, new { reason = "explained" }, Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await world.ClientOf(officer).PostAsJsonAsync(close, new { reason = "explained" }, Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await world.ClientOf(officer).PostAsJsonAsync(close, new { reason = "explained" }, Cancel)).StatusCode);
        Assert.Contains("refused", await world.Database.ListAsync<string>(DatabaseRoles.Sealer, "select outcome from log.entry where kind = 'rule.refused' and record = @tip", ("tip", tip.Value)));
    }

    private Task<int> CountAsync(Member officer, string word) => world.WorkAs(officer).ReadAsync(db => db.Records.CountAsync(r => r.Title.Contains(word), Cancel), Cancel);

    private async Task<FileId> ReadyFileAsync(Member officer, RecordId tip)
    {
        for (var i = 0; i < 400; i++)
        {
            var file = await world.WorkAs(officer).ReadAsync(db => db.Files.AsNoTracking().FirstOrDefaultAsync(f => f.Record == tip && f.State == "ready", Cancel), Cancel);
            if (file is not null) return file.Id;
            await Task.Delay(100, Cancel);
        }

        throw new TimeoutException("No clean copy was made.");
    }
}
