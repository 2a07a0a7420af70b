using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tessera.Access.Contracts;
using Tessera.Cli;
using Tessera.Cli.Roles;
using Tessera.Cli.Trace;
using Tessera.Graph;
using Tessera.Graph.Contracts;
using Tessera.Graph.Search;
using Tessera.Kernel.Connections;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Reporting;
using Tessera.Kernel.Sealing;
using Tessera.Records.Contracts;
using Tessera.Tests.Features.Tasking;
using Tessera.Tests.Features.World;

namespace Tessera.Tests.Features.Trace;

/// <summary>
/// 28 CFR 23.20(h), regulation 1.3 h-7: words are planted in every field of a report, it is worked through, and purged; then they
/// lie in no row, index, statistic, file or export, and not in the memory that compares. The same look finds them before.
/// </summary>
public sealed class TraceTests(GraphWorld graph) : IClassFixture<GraphWorld>
{
    /// <summary>The beginning of every planted word; one word a field.</summary>
    private const string Planted = "zqvx";
    private const string Phone = "571-555-0187";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private TestWorld World => graph.World;

    [Fact]
    public async Task A_purged_tip_leaves_its_words_nowhere()
    {
        var (officer, tip) = await ATipAsync();
        var mention = await WorkThroughAsync(officer, tip);
        await AnalyzeAsync();

        var before = await LookAsync(Planted);
        foreach (var place in (string[])["\"records\".\"record\".\"title\"", "\"records\".\"part\".\"text\"", "\"records\".\"part\".\"content\"", "\"records\".\"part\".\"words\"", "\"graph\".\"mention\".\"label\"", "\"graph\".\"mention\".\"attributes\"", "\"graph\".\"match\".\"lines\"", "\"records\".\"hold\".\"authority\"", "\"intake\".\"referral\".\"told\""])
            Assert.Contains(before, found => found.StartsWith(place, StringComparison.Ordinal));
        var clear = string.Join('\n', await World.Database.ListAsync<string>(RolePasswords.Superuser, "select lower(text) from records.part where text <> '' union all select lower(m::text) from graph.mention m"));
        foreach (var field in (string[])["zqvxwhat", "zqvxname", "zqvxalias", "zqvxlooks", "zqvxcar", "zqvxthreat", "zqvxtown", "zqvxmark", "zqvx471", "zqvxhand", Phone])
            Assert.Contains(field, clear, StringComparison.Ordinal);
        // Never in clear, so that destroying the key destroys them in every backup.
        Assert.Empty(await LookAsync("zqvxwho", "zqvxfile", "zqvxcontent", "zqvxsaid", "zqvxanswer", "zqvxreason", "zqvxpurpose"));
        Assert.DoesNotContain(before, found => found.StartsWith("planner statistics", StringComparison.Ordinal));
        Assert.NotNull(World.Host.Get<LiveIndex>().Current!.Get(mention.Value));

        await PurgeAsync(officer, tip);
        await AnalyzeAsync();

        Assert.Empty(await LookAsync(Planted, Phone, "5715550187", "5550187"));
        Assert.False(Directory.Exists(Path.Combine(World.Host.Paths.Files, tip.ToString())));
        Assert.Null(World.Host.Get<LiveIndex>().Current!.Get(mention.Value));
    }

    [Fact]
    public async Task A_purged_record_leaves_nothing_of_what_was_asked_with_it()
    {
        var asked = await AskWorld.MakeAsync(World, Cancel);
        var purger = await World.StaffAsync(asked.Center, Duties.Purge);
        var ask = await asked.PostAsync(asked.Giver, $"/api/records/{asked.Record}/asks", AskWorld.Due(new
        {
            recipients = new[] { asked.Police.Value }, wanted = "check-site", words = "Look at the qwvzgate.", due = "2099-01-01T10:30", purpose = "INVESTIGATION",
            needToKnow = "It is qwvzneed to them.", markings = new[] { "U//FOUO", "LES" }, mayHandOn = false,
        }));
        Assert.True(ask.IsSuccessStatusCode, await ask.Content.ReadAsStringAsync(Cancel));
        await AnalyzeAsync();
        var before = await LookAsync("qwvz", "zyxwplant");
        foreach (var place in (string[])["\"tasking\".\"ask\".\"words\"", "\"records\".\"part\".\"text\""])
            Assert.Contains(before, found => found.StartsWith(place, StringComparison.Ordinal));

        var number = (await World.Database.ListAsync<string>(RolePasswords.Superuser, "select number from records.record where id = @id", ("id", asked.Record.Value)))[0];
        Assert.Equal(HttpStatusCode.NoContent, (await asked.PostAsync(purger, $"/api/records/{asked.Record}/purge", new { reason = "UNRELIABLE", number })).StatusCode);
        await AnalyzeAsync();

        Assert.Empty(await LookAsync("qwvz", "zyxwplant"));
    }

    [Fact]
    public async Task The_look_finds_what_lies_in_a_file_in_its_name_and_in_a_statistic()
    {
        const string word = "Quarnforth";
        Directory.CreateDirectory(World.Host.Paths.Files);
        var inside = Path.Combine(World.Host.Paths.Files, "left-behind");
        var named = Path.Combine(World.Host.Paths.Files, "list of QUARNFORTH.csv");
        await File.WriteAllBytesAsync(inside, [.. new byte[(1 << 20) - 4], .. Encoding.UTF8.GetBytes(word), .. new byte[100]], Cancel); // across the border of what is read at once
        await File.WriteAllTextAsync(named, "", Cancel);
        await World.Database.RunAsync(RolePasswords.Superuser, $"create table if not exists records.kept_statistics as select '{word}' as name from generate_series(1, 50); analyze records.kept_statistics; delete from records.kept_statistics");

        var found = await LookAsync("quarnforth");

        Assert.Contains(found, place => place.EndsWith("left-behind", StringComparison.Ordinal));
        Assert.Contains(found, place => place.EndsWith("QUARNFORTH.csv", StringComparison.Ordinal));
        Assert.Contains(found, place => place.StartsWith("planner statistics", StringComparison.Ordinal));
        File.Delete(inside);
        File.Delete(named);
        await World.Database.RunAsync(RolePasswords.Superuser, "drop table records.kept_statistics");
    }

    /// <summary>Searched, confirmed, matched, judged, asked of others, written to, opened, held, referred.</summary>
    private async Task<MentionId> WorkThroughAsync(Member officer, RecordId tip)
    {
        var other = await graph.ARecordAsync(officer, "Another", "Nothing of note.", GraphWorld.APhone(Phone));
        await graph.MatchedAsync();
        using var client = World.ClientOf(officer);
        var (mine, theirs) = await World.WorkAs(officer).ReadAsync(async db => (
            await db.Mentions.Where(m => m.Record == tip).OrderBy(m => m.Id).ToListAsync(Cancel), await db.Mentions.FirstAsync(m => m.Record == other.Id, Cancel)), Cancel);
        foreach (var proposed in mine.Where(m => m.State == MentionState.Proposed)) await DoneAsync(client.PostAsJsonAsync($"/api/mentions/{proposed.Id}/confirm", new { role = "Other" }, Cancel));
        var phone = mine.Find(m => m.Kind == MentionKind.Phone);
        if (phone is not null) await DoneAsync(client.PostAsJsonAsync("/api/judgements", new { a = phone.Id.ToString(), b = theirs.Id.ToString(), verdict = "Same" }, Cancel));
        await DoneAsync(client.PostAsJsonAsync($"/api/records/{tip}/mentions", new { kind = "Person", text = "Zqvxhand Pellant" }, Cancel));
        await DoneAsync(client.PostAsJsonAsync($"/api/records/{tip}/pointers", new { purpose = "INVESTIGATION" }, Cancel));
        await DoneAsync(client.PostAsJsonAsync("/api/search", new { words = "zqvxwhat" }, Cancel));
        await DoneAsync(client.PostAsJsonAsync($"/api/tips/{tip}/messages", new { text = "Did zqvxanswer say more?" }, Cancel));
        await DoneAsync(client.PostAsJsonAsync($"/api/records/{tip}/parts/reporter/open", new { purpose = "call back zqvxpurpose" }, Cancel));
        await DoneAsync(client.PostAsJsonAsync($"/api/records/{tip}/hold", new { authority = "Zqvxcourt", reason = "Because zqvxreason." }, Cancel));
        await DoneAsync(client.DeleteAsync(new Uri($"/api/records/{tip}/hold", UriKind.Relative), Cancel));
        await DoneAsync(client.PostAsJsonAsync($"/api/tips/{tip}/referrals", new { to = "Zqvxpolice, on duty" }, Cancel));
        foreach (var page in (string[])[$"/tips/{tip}", $"/records/{tip}", $"/entities/{mine[0].Id}"]) await DoneAsync(client.GetAsync(new Uri(page, UriKind.Relative), Cancel));

        // A twin in another record, so that the pair's evidence names both.
        await graph.ARecordAsync(officer, "A twin", "Nothing of note.", GraphWorld.APerson("Zqvxname Oakes"));
        await graph.MatchedAsync();
        Twins = await World.WorkAs(officer).ReadAsync(db => db.Records.AsNoTracking().Where(r => r.Title == "A twin" || r.Id == other.Id).ToListAsync(Cancel), Cancel);
        return mine.First(m => m.State == MentionState.Confirmed).Id;
    }

    private List<Tessera.Records.Contracts.Record> Twins { get; set; } = [];

    private static async Task DoneAsync(Task<HttpResponseMessage> asked)
    {
        using var answer = await asked;
        Assert.True(answer.IsSuccessStatusCode, $"{answer.RequestMessage!.RequestUri}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(Cancel)}");
    }

    private async Task PurgeAsync(Member officer, RecordId tip)
    {
        using var client = World.ClientOf(officer);
        var records = await World.WorkAs(officer).ReadAsync(db => db.Records.AsNoTracking().Where(r => r.Id == tip).ToListAsync(Cancel), Cancel);
        foreach (var record in records.Concat(Twins))
            Assert.Equal(HttpStatusCode.NoContent, (await client.PostAsJsonAsync($"/api/records/{record.Id}/purge", new { reason = "UNRELIABLE", number = record.Number }, Cancel)).StatusCode);
        await graph.MatchedAsync();
    }

    private async Task<(Member Officer, RecordId Tip)> ATipAsync()
    {
        _ = World.Host.Services; // the workspace runs
        // Reports come to the first center there is: those of tests that ran before are closed.
        await World.Database.AsStewardAsync("update access.agency set active = false where kind = 'center'");
        var center = await World.CenterAsync();
        var officer = await World.StaffAsync(center, Duties.Triage, Duties.Write, Duties.Vet, Duties.Purge, Duties.Privacy, Duties.Supervise);
        var key = SubmitKey.New();
        var report = new CitizenReport
        {
            What = $"Zqvxwhat happened; he gave {Phone} and zqvxmail@example.org.",
            Where = new() { Address = "12 Zqvxstreet", City = "Zqvxtown", State = "VA", Landmark = "by the Zqvxmark" },
            People = [new() { Name = "Zqvxname Oakes", Alias = "Zqvxalias", Description = "Zqvxlooks", Phone = Phone, Handle = "@zqvxhandle" }],
            Vehicles = [new() { Plate = "ZQVX471", State = "VA", Make = "Zqvxmake", Description = "Zqvxcar" }],
            Threat = new() { Made = "yes", AgainstWhom = "Zqvxvictim", Words = "I will zqvxthreat", WhichWeapons = "Zqvxweapon" },
            By = new() { Named = true, Name = "Zqvxwho Reporter", Phone = "571-555-0188", Email = "zqvxwho@example.org" },
            ReplyKey = key.Receipt.ReplyKey.ToArray(),
        };
        report.Files = [await SpoolAsync()];
        using var seal = IntakeKeys.Of(World.Host.Paths).Sealing();
        var box = seal.Seal(JsonSerializer.SerializeToUtf8Bytes(report, SealContexts.Json), SealContexts.Report(key.Hash));
        await World.Database.RunAsync(DatabaseRoles.Portal, "select portal.submit(@key, @receipt, @print, null, 'en', @box, @ids, @sizes, @hashes)",
            ("key", key.Hash), ("receipt", key.Receipt.Hash), ("print", key.Fingerprint(box)), ("box", box),
            ("ids", report.Files.Select(f => f.Id).ToArray()), ("sizes", report.Files.Select(f => f.Size).ToArray()), ("hashes", report.Files.Select(f => f.Sha256).ToArray()));
        var message = Guid.CreateVersion7();
        var said = seal.Seal(JsonSerializer.SerializeToUtf8Bytes(new SentMessage { Text = "Also zqvxsaid." }, SealContexts.Json), SealContexts.Message(message));
        await World.Database.RunAsync(DatabaseRoles.Portal, "select portal.say(@receipt, @key, @id, @sealed, @copy, '{}', '{}', '{}')",
            ("receipt", key.Receipt.Hash), ("key", SubmitKey.New().Hash), ("id", message), ("sealed", said), ("copy", key.Receipt.ReplyKey.Seal("Also zqvxsaid.", message)));

        var tip = await UntilAsync("select record from portal.envelope where key_hash = @key and record is not null", ("key", key.Hash));
        await UntilAsync("select record from intake.message where record = @tip", ("tip", tip));
        await UntilAsync("select record from records.file where record = @tip and state = 'ready'", ("tip", tip));
        return (officer, new RecordId(tip));
    }

    private async Task<Guid> UntilAsync(string sql, params (string, object)[] values)
    {
        for (var i = 0; i < 400; i++)
        {
            if (await World.Database.ListAsync<Guid>(RolePasswords.Superuser, sql, values) is [var found, ..]) return found;
            await Task.Delay(100, Cancel);
        }

        throw new TimeoutException($"Nothing came of: {sql}");
    }

    private async Task<ReportedFile> SpoolAsync()
    {
        var id = Secrets.RandomId();
        Directory.CreateDirectory(World.Host.Paths.Spool);
        using var seal = IntakeKeys.Of(World.Host.Paths).Sealing();
        await using var box = File.Create(Path.Combine(World.Host.Paths.Spool, id.ToString("N")));
        var done = await seal.SealAsync(new MemoryStream(Encoding.UTF8.GetBytes("zqvxcontent at the gate")), box, SealContexts.File(id), Cancel);
        return new ReportedFile { Id = id, Name = "zqvxfile.txt", Kind = "txt", Size = done.Length, Sha256 = done.Sha256 };
    }

    private Task AnalyzeAsync() => World.Database.RunAsync(RolePasswords.Superuser, "analyze");

    private async Task<IReadOnlyList<string>> LookAsync(params string[] words)
    {
        var place = World.Database.Connections;
        var installation = new Installation(name => name switch
        {
            "TESSERA_VAR" => World.Host.Paths.Var,
            "TESSERA_DB" => $"Host={place.Host};Port={place.Port};Database={place.Database}",
            "TESSERA_SECRETS" => place.Secrets,
            _ => null,
        });
        return [.. await TraceInDatabase.RunAsync(installation, words, Cancel), .. TraceInFiles.Run(World.Host.Paths.Var, words)];
    }
}
