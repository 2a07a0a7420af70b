using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Work;
using Tessera.Tests.Features.Database;

namespace Tessera.Tests.Features.World;

/// <summary>
/// Centers, agencies and people for one test class, planted as seeds plant them, and the real workspace in front of them.
/// Readers enter by a session of their own, as people do: nothing goes around the wall.
/// </summary>
public sealed class TestWorld : IAsyncLifetime
{
    private readonly TestDatabase _database = new();
    private int _names;

    public TestDatabase Database => _database;

    public TestHost Host { get; private set; } = null!;

    /// <summary>What this installation chose otherwise.</summary>
    public IReadOnlyDictionary<string, string>? Settings { get; init; }

    /// <summary>What this test does itself.</summary>
    public Action<Microsoft.Extensions.DependencyInjection.IServiceCollection>? Services { get; init; }

    public static AgencyId NoCenter => default;

    public async ValueTask InitializeAsync()
    {
        await _database.InitializeAsync();
        Host = new TestHost(_database.Connections, Settings, Services);
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await _database.DisposeAsync();
    }

    public async Task<AgencyId> CenterAsync(bool lawEnforcement = true)
    {
        var id = await AgencyRowAsync(AgencyId.New(), "center", center: null, lawEnforcement);
        foreach (var machine in (string[])["intake", "clock", "matcher"])
            await PostAsync(await PersonAsync($"{machine} (machine)"), id, id, ["write", "triage", "import", "purge"], [], machine);
        return id;
    }

    /// <summary>A machine that works for this center with these duties.</summary>
    public async Task MachineAsync(AgencyId center, string machine, params string[] duties) =>
        await PostAsync(await PersonAsync($"{machine} (machine)"), center, center, duties, [], machine);

    public Task<AgencyId> AgencyAsync(AgencyId center, bool lawEnforcement = true) => AgencyRowAsync(AgencyId.New(), "agency", center, lawEnforcement);

    /// <summary>Somebody posted at an agency (or at the center itself), trained, with a live session.</summary>
    public async Task<Member> MemberAsync(AgencyId agency, AgencyId center, string[] duties, string[]? training = null, string[]? caveats = null)
    {
        var person = await PersonAsync($"Member {++_names}");
        var posting = await PostAsync(person, agency, center, duties, caveats ?? ["les"], machine: null);
        foreach (var kind in training ?? ["28cfr23", "sar-vetting", "pcrcl"]) await TrainAsync(person, kind, "2020-01-01", "2099-01-01");
        var secret = Secrets.RandomText();
        await _database.AsStewardAsync(
            "insert into access.session (id, secret_hash, person, posting, how, notice_at, started_at, last_seen) values (gen_random_uuid(), @hash, @person, @posting, 'test', now(), access.now(), access.now())",
            ("hash", SHA256.HashData(Encoding.UTF8.GetBytes(secret))), ("person", person.Value), ("posting", posting.Value));
        return new Member(person, posting, agency, center, secret);
    }

    public Task<Member> StaffAsync(AgencyId center, params string[] duties) => MemberAsync(center, center, duties);

    public Task TrainAsync(PersonId person, string kind, string completed, string expires) => _database.AsStewardAsync(
        "insert into access.training (id, person, kind, completed_on, expires_on) values (gen_random_uuid(), @person, @kind, @completed, @expires)",
        ("person", person.Value), ("kind", kind), ("completed", Day(completed)), ("expires", Day(expires)));

    /// <summary>An agreement in force, signed by all of them; its party ids by agency.</summary>
    public async Task<(AgreementId Agreement, IReadOnlyDictionary<AgencyId, PartyId> Parties)> AgreementAsync(string[] streams, params AgencyId[] agencies)
    {
        var agreement = AgreementId.New();
        await _database.AsStewardAsync(
            "insert into access.agreement (id, name, purpose, streams, from_day) values (@id, 'Agreement of the test', 'testing', @streams, '2020-01-01')",
            ("id", agreement.Value), ("streams", streams));
        var parties = new Dictionary<AgencyId, PartyId>();
        foreach (var agency in agencies)
        {
            parties[agency] = PartyId.New();
            await _database.AsStewardAsync("insert into access.party (id, agreement, agency, signed_on) values (@id, @agreement, @agency, '2020-01-01')",
                ("id", parties[agency].Value), ("agreement", agreement.Value), ("agency", agency.Value));
        }

        return (agreement, parties);
    }

    /// <summary>Moves the wall's clock, as nobody but the steward can.</summary>
    public Task MoveClockAsync(TimeSpan by) => _database.AsStewardAsync("update access.policy set clock_offset = @by", ("by", by));

    /// <summary>The door to data as this member, without HTTP.</summary>
    public IWork WorkAs(Member member) => Host.WorkAs(member.Secret);

    /// <summary>A browser-like client signed in as this member; it does not follow redirects.</summary>
    public HttpClient ClientOf(Member member) => Host.ClientWith(member.Secret);

    private async Task<AgencyId> AgencyRowAsync(AgencyId id, string kind, AgencyId? center, bool lawEnforcement)
    {
        var code = string.Create(CultureInfo.InvariantCulture, $"T{Interlocked.Increment(ref _names)}");
        await _database.AsStewardAsync(
            "insert into access.agency (id, code, name, kind, center, time_zone, law_enforcement) values (@id, @code, @name, @kind, @center, 'America/New_York', @le)",
            ("id", id.Value), ("code", code), ("name", $"{kind} {code}"), ("kind", kind), ("center", (center ?? id).Value), ("le", lawEnforcement));
        return id;
    }

    private async Task<PersonId> PersonAsync(string name)
    {
        var id = PersonId.New();
        await _database.AsStewardAsync("insert into access.person (id, name, email) values (@id, @name, @email)",
            ("id", id.Value), ("name", name), ("email", $"{id}@example.test"));
        return id;
    }

    private async Task<PostingId> PostAsync(PersonId person, AgencyId agency, AgencyId center, string[] duties, string[] caveats, string? machine)
    {
        var id = PostingId.New();
        await _database.AsStewardAsync(
            "insert into access.posting (id, person, agency, center, title, duties, caveats, machine, from_day) values (@id, @person, @agency, @center, 'Of the test', @duties, @caveats, @machine, '2020-01-01')",
            ("id", id.Value), ("person", person.Value), ("agency", agency.Value), ("center", center.Value), ("duties", duties), ("caveats", caveats), ("machine", machine ?? (object)DBNull.Value));
        return id;
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
