using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tessera.Access.Contracts;
using Tessera.Kernel.Connections;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Reporting;
using Tessera.Kernel.Sealing;
using Tessera.Records.Contracts;
using Tessera.Tests.Features.World;

namespace Tessera.Tests.Features.Intake;

/// <summary>What the Portal stores sealed becomes one tip, with its files, on the desk; and the conversation goes both ways.</summary>
public sealed class EnvelopeTests(TestWorld world) : IClassFixture<TestWorld>
{
    private static readonly byte[] _text = Encoding.UTF8.GetBytes("seen at the north gate");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_envelope_becomes_one_tip_with_its_file_and_the_reporter_sealed()
    {
        var officer = await AnOfficerAsync();
        var (key, report) = await SubmitAsync(new CitizenReport { What = "Man at the Quillmere substation asked about guards.", By = new ReportedBy { Named = true, Name = "Hidden Reporter" } }, withFile: true);
        await SubmitSealedAsync(key, report); // the answer was lost and the browser sent it again

        var tip = await TipAsync(officer, key);

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
        var officer = await AnOfficerAsync();
        var (key, _) = await SubmitAsync(new CitizenReport { What = "Someone left a crate under the Harrow bridge." });
        var tip = await TipAsync(officer, key);

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
        var officer = await AnOfficerAsync();
        var supervisor = await world.StaffAsync(officer.Center, Duties.Supervise);
        var (key, _) = await SubmitAsync(new CitizenReport { What = "A drone circled the Vantry reservoir." });
        var tip = await TipAsync(officer, key);

        Assert.Equal(HttpStatusCode.Conflict, (await world.ClientOf(officer).PostAsJsonAsync($"/api/tips/{tip}/phrases", new { phrase = "Passed" }, Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await world.ClientOf(supervisor).PostAsJsonAsync($"/api/tips/{tip}/phrases", new { phrase = "Passed" }, Cancel)).StatusCode);
        Assert.Contains("passed", await world.Database.ListAsync<string>(Cli.Roles.RolePasswords.Superuser, "select code from portal.phrase"));
    }

    [Fact]
    public async Task Triage_closes_once_and_others_are_refused_or_find_nothing()
    {
        var officer = await AnOfficerAsync();
        var analyst = await world.StaffAsync(officer.Center, Duties.Write);
        var stranger = await world.StaffAsync(await world.CenterAsync(), Duties.Triage);
        var (key, _) = await SubmitAsync(new CitizenReport { What = "Noise behind the Tillmark depot at night." });
        var tip = await TipAsync(officer, key);
        var close = $"/api/tips/{tip}/close";

        Assert.Equal(HttpStatusCode.NotFound, (await world.ClientOf(stranger).PostAsJsonAsync(close, new { reason = "explained" }, Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await world.ClientOf(analyst).PostAsJsonAsync(close, new { reason = "explained" }, Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await world.ClientOf(officer).PostAsJsonAsync(close, new { reason = "explained" }, Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await world.ClientOf(officer).PostAsJsonAsync(close, new { reason = "explained" }, Cancel)).StatusCode);
        Assert.Contains("refused", await world.Database.ListAsync<string>(DatabaseRoles.Sealer, "select outcome from log.entry where kind = 'rule.refused' and record = @tip", ("tip", tip.Value)));
    }

    [Fact]
    public async Task A_broken_envelope_is_set_aside_and_stops_nobody()
    {
        var officer = await AnOfficerAsync();
        var key = SubmitKey.New();
        await SubmitBytesAsync(key, new byte[200], []);
        var (good, _) = await SubmitAsync(new CitizenReport { What = "After the broken one came this about Oakmoor yard." });

        await TipAsync(officer, good);
        Assert.Single(await world.Database.ListAsync<Guid>(Cli.Roles.RolePasswords.Superuser, "select envelope from intake.broken_envelope"));
    }

    private async Task<Member> AnOfficerAsync()
    {
        _ = world.Host.Services; // the workspace runs
        return await world.StaffAsync(await TheCenterAsync(), Duties.Triage, Duties.Write);
    }

    /// <summary>Envelopes without a center's code go to the first center; the class has one.</summary>
    private async Task<AgencyId> TheCenterAsync() =>
        (await world.Database.ListAsync<Guid>(DatabaseRoles.Identity, "select id from access.agency where kind = 'center' order by code")) is [var first, ..]
            ? new AgencyId(first) : await world.CenterAsync();

    private async Task<(SubmitKey Key, byte[] Sealed)> SubmitAsync(CitizenReport report, bool withFile = false)
    {
        var key = SubmitKey.New();
        report.ReplyKey = key.Receipt.ReplyKey.ToArray();
        if (withFile) report.Files = [await SpoolAsync()];
        using var seal = IntakeKeys.Of(world.Host.Paths).Sealing();
        var box = seal.Seal(JsonSerializer.SerializeToUtf8Bytes(report, SealContexts.Json), SealContexts.Report(key.Hash));
        await SubmitBytesAsync(key, box, report.Files);
        return (key, box);
    }

    private Task SubmitSealedAsync(SubmitKey key, byte[] box) => SubmitBytesAsync(key, box, []);

    private Task SubmitBytesAsync(SubmitKey key, byte[] box, IReadOnlyList<ReportedFile> files) => world.Database.RunAsync(
        DatabaseRoles.Portal, "select portal.submit(@key, @receipt, @print, null, 'en', @box, @ids, @sizes, @hashes)",
        ("key", key.Hash), ("receipt", key.Receipt.Hash), ("print", key.Fingerprint(box)), ("box", box),
        ("ids", files.Select(f => f.Id).ToArray()), ("sizes", files.Select(f => f.Size).ToArray()), ("hashes", files.Select(f => f.Sha256).ToArray()));

    private async Task<ReportedFile> SpoolAsync()
    {
        var id = Secrets.RandomId();
        Directory.CreateDirectory(world.Host.Paths.Spool);
        using var seal = IntakeKeys.Of(world.Host.Paths).Sealing();
        await using var box = File.Create(Path.Combine(world.Host.Paths.Spool, id.ToString("N")));
        var done = await seal.SealAsync(new MemoryStream(_text), box, SealContexts.File(id), Cancel);
        return new ReportedFile { Id = id, Name = "gate.txt", Kind = "txt", Size = done.Length, Sha256 = done.Sha256 };
    }

    private async Task<RecordId> TipAsync(Member officer, SubmitKey key)
    {
        for (var i = 0; i < 100; i++)
        {
            var taken = await world.Database.ListAsync<Guid>(Cli.Roles.RolePasswords.Superuser, "select record from portal.envelope where key_hash = @key and record is not null", ("key", key.Hash));
            if (taken is [var record]) return new RecordId(record);
            await Task.Delay(100, Cancel);
        }

        throw new TimeoutException($"The envelope did not become a tip for {officer.Center}.");
    }

    private Task<int> CountAsync(Member officer, string word) => world.WorkAs(officer).ReadAsync(db => db.Records.CountAsync(r => r.Title.Contains(word), Cancel), Cancel);

    private async Task<FileId> ReadyFileAsync(Member officer, RecordId tip)
    {
        for (var i = 0; i < 100; i++)
        {
            var file = await world.WorkAs(officer).ReadAsync(db => db.Files.AsNoTracking().FirstOrDefaultAsync(f => f.Record == tip && f.State == "ready", Cancel), Cancel);
            if (file is not null) return file.Id;
            await Task.Delay(100, Cancel);
        }

        throw new TimeoutException("No clean copy was made.");
    }
}
