using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Tessera.Cli.Seed;
using Tessera.Cli.Seed.History;
using Tessera.Graph.Contracts;
using Tessera.Graph.Mentions;
using Tessera.Intake.Tips;
using Tessera.Kernel.Connections;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Keys;
using Tessera.Kernel.Log;
using Tessera.Tests.Features.Database;
using Tessera.Tests.Features.World;
using Tessera.Vetting.Kinds;

namespace Tessera.Tests.Features.Seed;

/// <summary>The invented history is what the application would have written: each module reads its rows with its own eyes.</summary>
public sealed class DemoHistoryTests(DemoHistoryTests.Region region) : IClassFixture<DemoHistoryTests.Region>
{
    private const int Records = 500;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_kind_state_and_answer_is_present()
    {
        Assert.Equal(Records, (int)(await region.ListAsync<long>("select count(*) from records.record"))[0]);
        Assert.Equal(["ise-sar", "open-source", "sar", "tip"], await region.ListAsync<string>("select distinct kind from records.record order by 1"));
        Assert.Equal(["issued", "rejected", "submitted"], await region.ListAsync<string>("select distinct state from records.record order by 1"));
        Assert.Equal(["closed", "ise-sar", "more-facts", "part-one", "part-two", "referred"], await region.ListAsync<string>("select distinct stage from vetting.sar order by 1"));
        Assert.Equal(["accepted", "declined", "done", "handed-on", "seen", "sent", "withdrawn"], await region.ListAsync<string>("select distinct state from tasking.ask order by 1"));
        Assert.Equal(["Different", "Same", "Unsure"], (await region.ListAsync<string>("select distinct verdict from graph.judgement order by 1")).Union(["Unsure"]).Order(StringComparer.Ordinal));
        Assert.Empty(await region.ListAsync<string>("select code from access.agency a where kind = 'center' and not exists (select from tasking.desk d where d.agency = a.id and d.queue = 'tips')"));
        Assert.NotEmpty(await region.ListAsync<Guid>("select record from records.tombstone"));
    }

    [Fact]
    public async Task Clocks_look_sane()
    {
        Assert.Empty(await region.ListAsync<Guid>("select record from tasking.desk where due_at < now() or since > now()"));
        Assert.Empty(await region.ListAsync<string>("select number from records.record where purge_on <= (now() at time zone 'America/New_York')::date or received_at > now()"));
        Assert.Empty(await region.ListAsync<string>("select number from tasking.ask where closed_at > now() or seen_at > accepted_at or accepted_at > closed_at"));
        Assert.InRange((await region.ListAsync<long>("select count(*) from tasking.desk where queue = 'tips'"))[0], 10, 60);
        Assert.Empty(await region.ListAsync<Guid>("select id from log.entry where at > now()"));
    }

    [Fact]
    public async Task Intake_reads_each_tip_as_it_was_written()
    {
        foreach (var row in await region.ListAsync<string>("select json_build_array(content, text)::text from records.part p join records.record r on r.id = p.record where r.kind = 'tip' and name = 'body'"))
        {
            var cells = JsonSerializer.Deserialize<JsonElement[]>(row)!;
            Assert.Equal(TipText.Of(Tessera.Intake.Tips.TipKind.Read(cells[0].GetRawText())), cells[1].GetString());
        }
    }

    [Fact]
    public async Task Vetting_reads_each_report_finds_its_facts_and_holds_nothing_back()
    {
        foreach (var row in await region.ListAsync<string>("select json_build_array(r.kind, content, text)::text from records.part p join records.record r on r.id = p.record where r.kind in ('sar', 'ise-sar')"))
        {
            var cells = JsonSerializer.Deserialize<JsonElement[]>(row)!;
            var (text, sar) = cells[0].GetString() == "sar"
                ? (SarKind.Read(cells[1].GetRawText()).Text, SarKind.Read(cells[1].GetRawText()))
                : (IseSarKind.Read(cells[1].GetRawText()).Text, IseSarKind.Read(cells[1].GetRawText()).Sar);
            Assert.Equal(text, cells[2].GetString());
            Assert.Empty(sar.Held());
        }

        Assert.Empty(await region.ListAsync<string>(
            "select b.fact from vetting.behavior b join vetting.determination d on d.id = b.determination join records.part p on p.record = d.record where position(b.fact in p.text) = 0"));
    }

    [Fact]
    public async Task Mentions_carry_the_labels_the_graph_would_give_them()
    {
        foreach (var row in await region.ListAsync<string>("select json_build_array(kind, attributes, label)::text from graph.mention"))
        {
            var cells = JsonSerializer.Deserialize<JsonElement[]>(row)!;
            Assert.Equal(MentionLabel.Of(Enum.Parse<MentionKind>(cells[0].GetString()!), cells[1].Deserialize<Dictionary<string, string>>()!), cells[2].GetString());
        }

        Assert.Empty(await region.ListAsync<Guid>("select m.id from graph.mention m join records.part p on p.record = m.record and p.name = 'body' where m.source = 'Span' and substr(p.text, span_from + 1, span_to - span_from) <> m.label"));
    }

    [Fact]
    public async Task Issued_versions_hash_to_what_they_say_and_the_log_verifies()
    {
        Assert.Empty(await region.ListAsync<Guid>(
            "select v.record from records.version v join records.part p on p.record = v.record and p.name = 'body' where v.issued_at is not null and v.content_hash is distinct from sha256(convert_to(p.content::text, 'UTF8'))"));
        Assert.Empty(await region.ListAsync<Guid>("select id from records.record r where not exists (select from log.entry e where e.record = r.id and e.kind = 'record.opened')"));

        await region.Database.RunAsync(Cli.Roles.RolePasswords.Superuser, "delete from log.signature");   // another test's workspace signs with a key of its own
        using var signer = LogSigner.At(Path.Combine(region.Folder, "log.key"));
        var (verified, findings) = await new LogVerifier(region.Database.ForRole(DatabaseRoles.Sealer), signer, new HeadExport(Path.Combine(region.Folder, "heads.jsonl"))).RunAsync(null, Cancel);

        Assert.Empty(findings);
        Assert.Equal((await region.ListAsync<long>("select count(*) from log.entry"))[0], verified);
    }

    [Fact]
    public async Task The_same_seed_at_the_same_moment_tells_the_same_history()
    {
        await using var connection = await region.Database.OpenAsync(DatabaseRoles.Owner);
        await using (var become = new Npgsql.NpgsqlCommand("set role tessera_steward", connection)) await become.ExecuteNonQueryAsync(Cancel);
        var cast = await RegionCast.ReadAsync(connection, Cancel);
        var now = TimeProvider.System.GetUtcNow();

        Assert.Equal(Told(), Told());

        string Told()
        {
            using var key = new InstallationKey(new byte[32]);
            var rows = DemoHistory.Tell(cast, key, now, 300).Ledger.Rows;
            return JsonSerializer.Serialize(new[] { "records.record", "graph.mention", "graph.link", "graph.judgement", "tasking.ask", "tasking.ask_step", "log.entry" }.Select(table => rows.Of(table).ToList()), LogJson.Options);
        }
    }

    [Fact]
    public async Task The_workspace_shows_it_and_the_matcher_reaches_every_record()
    {
        await using var host = new TestHost(region.Database.Connections);
        using var client = host.ClientWith(await region.SignInAsync("DCAP", "Analyst"));
        foreach (var page in new[] { "/", "/tips", "/dots", "/asks", "/reports" }) Assert.Equal(System.Net.HttpStatusCode.OK, (await client.GetAsync(page, Cancel)).StatusCode);

        for (var waited = 0; waited < 600 && (await region.ListAsync<long>("select count(*) from records.record r where not exists (select from graph.matched m where m.record = r.id)"))[0] > 0; waited++) await Task.Delay(50, Cancel);

        Assert.Empty(await region.ListAsync<Guid>("select id from records.record r where not exists (select from graph.matched m where m.record = r.id)"));
        Assert.NotEmpty(await region.ListAsync<Guid>("select a from graph.match where millibits >= 12000"));
    }

    /// <summary>The demo region with a part of its history, planted once.</summary>
    public sealed class Region : IAsyncLifetime
    {
        public TestDatabase Database { get; } = new();

        public string Folder { get; } = Directory.CreateTempSubdirectory("tessera-history-").FullName;

        public async ValueTask InitializeAsync()
        {
            await Database.InitializeAsync();
            var secrets = Directory.CreateDirectory(Path.Combine(Folder, "secrets")).FullName;
            foreach (var role in Directory.EnumerateFiles(Database.Connections.Secrets)) File.Copy(role, Path.Combine(secrets, Path.GetFileName(role)), overwrite: true);
            await DemoSeed.RunAsync(new TesseraConnections($"Host={Database.Connections.Host};Port={Database.Connections.Port};Database={Database.Connections.Database}", secrets), new(Folder, secrets), TimeProvider.System, Records, CancellationToken.None);
        }

        public async ValueTask DisposeAsync()
        {
            await Database.DisposeAsync();
            Directory.Delete(Folder, recursive: true);
        }

        public Task<IReadOnlyList<T>> ListAsync<T>(string sql) => Database.ListAsync<T>(Cli.Roles.RolePasswords.Superuser, sql);

        public async Task<string> SignInAsync(string center, string title)
        {
            var secret = Secrets.RandomText();
            await Database.AsStewardAsync(
                "insert into access.session (id, secret_hash, person, posting, how, notice_at, started_at, last_seen) select gen_random_uuid(), @hash, p.person, p.id, 'test', now(), access.now(), access.now() from access.posting p join access.agency a on a.id = p.agency where a.code = @center and p.title = @title",
                ("hash", SHA256.HashData(Encoding.UTF8.GetBytes(secret))), ("center", center), ("title", title));
            return secret;
        }
    }
}
