using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Tessera.Access.Federate;
using Tessera.Access.Providers;
using Tessera.Cli.Smoke;
using Tessera.Kernel.Connections;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Keys;
using Tessera.Kernel.Time;
using Tessera.Kernel.Work;
using Tessera.Oversight.TakePetition;
using Tessera.Oversight.Weeks;
using Tessera.Tests.Browser.Harness;
using Tessera.Tests.Features.World;

namespace Tessera.Tests.Browser.Journey;

/// <summary>
/// One center with people in every role, the agency and the centers around it, and the public's door; and records in every state,
/// each made through the product's own verbs, so that every page can be visited.
/// </summary>
internal sealed partial class Region : IDisposable
{
    private readonly TestWorld _world;
    private readonly Dictionary<Role, Member> _people = [];
    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);

    private Region(TestWorld world, HostedPortal portal) => (_world, Portal) = (world, portal);

    public HostedPortal Portal { get; }

    /// <summary>What the citizen was given.</summary>
    public string Receipt { get; private set; } = "";

    /// <summary>Trained, and may decide part two.</summary>
    public Member Second { get; private set; } = null!;

    /// <summary>Of a partner center under an agreement, with holdings of its own.</summary>
    public Member Ally { get; private set; } = null!;

    /// <summary>By the name of a role, or one of the people who stand beside the table.</summary>
    public Member? Who(string name) => name is nameof(Second) ? Second : this[Enum.Parse<Role>(name)];

    public Member? this[Role role] => _people.GetValueOrDefault(role);

    public static async Task<Region> MakeAsync(TestWorld world)
    {
        var center = await world.CenterAsync();
        _ = world.Host.Services; // Intake's keys are made before the Portal asks for them
        var code = (await world.Database.ListAsync<string>(DatabaseRoles.Identity, "select code from access.agency where id = @id", ("id", center.Value)))[0];
        var region = new Region(world, new HostedPortal(world, code));
        await region.PostAsync(center);
        await region.FillAsync();
        return region;
    }

    /// <summary>The address with the names in braces replaced by the ids of this region.</summary>
    public string Fill(string address) => Name().Replace(address, name => _ids[name.Groups["name"].Value]);

    public void Dispose() => Portal.Dispose();

    private async Task PostAsync(AgencyId center)
    {
        _people[Role.Watch] = await _world.StaffAsync(center, "triage", "write");
        _people[Role.Analyst] = await _world.StaffAsync(center, "triage", "write", "vet");
        Second = await _world.StaffAsync(center, "write", "vet");
        _people[Role.Supervisor] = await _world.StaffAsync(center, "supervise", "approve", "release");
        _people[Role.Privacy] = await _world.StaffAsync(center, "privacy", "purge", "audit");
        _people[Role.Reader] = await _world.StaffAsync(center);
        _people[Role.Partner] = await _world.MemberAsync(await _world.AgencyAsync(center), center, ["answer", "write"]);
        _people[Role.Outsider] = await _world.StaffAsync(await _world.CenterAsync(), "triage", "write", "vet", "release", "privacy", "supervise");
        _people[Role.Admin] = await _world.StaffAsync(center, "admin");
        Ally = await _world.StaffAsync(await _world.CenterAsync(), "triage", "write", "answer");
        var agreement = (await _world.AgreementAsync(["Sar", "IseSar"], center, Ally.Center)).Agreement.Value;
        await AskToSignAsync(agreement, center, _people[Role.Partner].Agency);
        _ids["agreement"] = agreement.ToString();
    }

    /// <summary>Drafted by this center, and not signed by all yet.</summary>
    private async Task AskToSignAsync(Guid agreement, AgencyId center, AgencyId agency)
    {
        await _world.Database.AsStewardAsync("update access.agreement set center = @center, drafted_at = now() where id = @agreement", ("center", center.Value), ("agreement", agreement));
        await _world.Database.AsStewardAsync("insert into access.party (id, agreement, agency) values (gen_random_uuid(), @agreement, @agency)", ("agreement", agreement), ("agency", agency.Value));
    }

    private async Task FillAsync()
    {
        _ids["watch"] = _people[Role.Watch].Person.Value.ToString();
        _ids["tip"] = await ReportAsync();
        _ids["sar"] = await SarAsync(await CallAsync("A man asked the guard at Ardley Substation when the guards change."), held: " There was a sign from the rally in the back of the van.");
        _ids["second"] = await SignedSarAsync(await CallAsync("Two people filmed the gate motor of Ardley Substation. They left when they were asked."));
        _ids["ise"] = await IseSarAsync(await CallAsync("A woman with a false badge asked for spare transformers. She gave no name and left in a hurry."));
        _ids["shared"] = await IseSarAsync(await CallAsync("A man posing as a relay contractor filmed the fence of Ardley Substation. He asked for the guards' change."));
        await DoneAsync(Role.Supervisor, $"/api/sars/{_ids["shared"]}/approval", new { holdsPersonalData = true });
        _ids["ask"] = await AskAsync(_ids["shared"], _people[Role.Partner]);
        await AnsweredAsync();
        _ids["grant"] = (await _world.Database.ListAsync<Guid>(DatabaseRoles.Owner, "set role tessera_steward; select id from records.grants where record = @record and recipient = @recipient", ("record", Guid.Parse(_ids["shared"])), ("recipient", _people[Role.Partner].Agency.Value)))[0].ToString();
        _ids["mention"] = (await _world.Database.ListAsync<Guid>(DatabaseRoles.Owner, "set role tessera_steward; select id from graph.mention where record = @record", ("record", Guid.Parse(_ids["tip"]))))[0].ToString();
        await new GraphWorld(_world).MatchedAsync();
        _ids["provider"] = (await ProviderAsync()).ToString();
        _ids["petition"] = (await PetitionAsync()).ToString();
        _ids["week"] = await WeekAsync();
        _ids["inquiry"] = await SearchAsync(_people[Role.Analyst], "UKT 447I");
    }

    /// <summary>An identity provider that nobody asks.</summary>
    private Task<Guid> ProviderAsync()
    {
        var admin = _people[Role.Admin];
        var keep = new KeepProvider(new FreshWork(_world.WorkAs(admin)), _world.Host.Services.GetRequiredService<InstallationKey>(), new IssuerRule(), TimeProvider.System);
        return keep.RegisterAsync(new() { Name = "City Police", Issuer = "https://login.example.test/police", ClientId = "tessera", Secret = "none", Levels = "aal2", Agencies = [admin.Center.Value], Attributes = [Gfipm.Part23] }, default);
    }

    /// <summary>Somebody outside asks what is held of them.</summary>
    private Task<Guid> PetitionAsync() => new TakePetition(_world.WorkAs(_people[Role.Privacy]), _world.Host.Services.GetRequiredService<InstallationKey>(), TimeProvider.System)
        .RunAsync(new() { Kind = "access", ReceivedOn = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(-9), Name = "Quillfeather Onsager", Contact = "By letter", Words = "What do you hold of me?" }, default);

    /// <summary>A week of the log that nobody signed.</summary>
    private async Task<string> WeekAsync()
    {
        var worker = _people[Role.Analyst];
        var at = TimeProvider.System.GetUtcNow().AddDays(-21);
        await _world.Database.AsStewardAsync(
            "insert into log.entry (id, at, source, kind, center, person, posting, outcome) select gen_random_uuid(), @at, 'audit', 'record.viewed', @center, @person, @posting, 'done' from generate_series(1, 40)",
            ("at", at), ("center", worker.Center.Value), ("person", worker.Person.Value), ("posting", worker.Posting.Value));
        return WeekRule.MondayOf(at.DayAt("America/New_York")).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    /// <summary>By the form of the Portal, without script; its tip.</summary>
    private async Task<string> ReportAsync()
    {
        using var citizen = new Visitor(Portal.Address);
        await citizen.OpenAsync("/report", default);
        await citizen.Form("Continue").Write("What did you see", "A white van with Virginia plate UKT4471 stood at the Tidewell reservoir fence for two hours.").SendAsync(default);
        for (var page = 0; page < 12 && !citizen.HasButton("Send my report"); page++)
        {
            var form = citizen.Form("Continue");
            if (form.Has("License plate")) form.Write("License plate", "UKT4471");
            await form.SendAsync(default);
        }

        await citizen.Form("Send my report").SendAsync(default);
        Receipt = string.Join('-', citizen.Page.QuerySelectorAll(".tp-receipt span").Select(group => group.TextContent));
        for (var waited = 0; waited < 200; waited++)
        {
            var list = await _world.ClientOf(_people[Role.Watch]).GetStringAsync("/tips");
            if (TipLink().Match(list) is { Success: true } link) return link.Groups["id"].Value;
            await Task.Delay(50);
        }

        throw new TimeoutException("The citizen's report did not come to the list within ten seconds.");
    }

    public async Task<string> CallAsync(Member by, string what, string plate) => Id(await DoneAsync(by, "/api/calls", new { what, plate, plateState = "VA" }, HttpMethod.Post), "record");

    /// <summary>The inquiry under which what is found can be read again.</summary>
    public async Task<string> SearchAsync(Member by, string words) => (await DoneAsync(by, "/api/search", new { words }, HttpMethod.Post)).GetProperty("inquiry").GetString()!;

    private async Task<string> CallAsync(string what) => Id(await DoneAsync(Role.Watch, "/api/calls", new
    {
        what, plate = "UKT4471", plateState = "VA", personName = "Jory Pellant", personPhone = "571-555-0148", callerName = "Ines Okafor-Dahl",
    }), "record");

    public async Task<string> SarAsync(string tip, string held = "") => Id(await DoneAsync(Role.Analyst, $"/api/records/{tip}/sar", new
    {
        title = "Somebody at the substation's fence", narrative = "Somebody stood at the fence and filmed the gate motor. They asked for the guards' change." + held,
        sectors = new[] { "ENRG" }, tipClass = "SPCSA", gradeScheme = "admiralty", gradeSource = "B", gradeContent = "2",
    }), "record");

    private async Task<string> SignedSarAsync(string tip)
    {
        var sar = await SarAsync(tip);
        await DoneAsync(Role.Analyst, $"/api/sars/{sar}/part-one", new
        {
            behaviors = new[] { new { code = "PHOTO", chosen = true, facts = "filmed the gate motor", observed = true } },
            additionalFacts = "The owner says that no crew was due.", @for = "Filming and asking together.", against = "They may be tourists.", sign = true,
        }, HttpMethod.Put);
        await CheckAsync(sar);
        return sar;
    }

    /// <summary>The four checks that part two waits for; nothing was found.</summary>
    public async Task CheckAsync(string sar)
    {
        foreach (var type in (string[])["own-records", "duplicates", "eguardian", "tsc"])
            await DoneAsync(Role.Analyst, $"/api/sars/{sar}/checks", new { type, result = "negative" });
    }

    private async Task<string> IseSarAsync(string tip)
    {
        var sar = await SignedSarAsync(tip);
        return Id(await DoneAsync(Second, $"/api/sars/{sar}/part-two", new { decision = "yes", rationale = "Filming the gate and asking for the guards' change fit planning against the site." }, HttpMethod.Post), "iseSar");
    }

    /// <summary>Another agency has done what it was asked.</summary>
    private async Task AnsweredAsync()
    {
        var deputy = await _world.MemberAsync(await _world.AgencyAsync(_people[Role.Watch].Center), _people[Role.Watch].Center, ["answer"]);
        await DoneAsync(deputy, $"/api/asks/{await AskAsync(_ids["shared"], deputy)}/outcome", new { outcome = "prevented", answer = "Fence cut found and closed. Police report made." }, HttpMethod.Post);
    }

    private async Task<string> AskAsync(string record, Member of) => (await DoneAsync(Role.Supervisor, $"/api/records/{record}/asks", new
    {
        recipients = new[] { of.Agency.Value }, wanted = "check-site", words = "Please check the north gate and its motors.",
        due = TimeProvider.System.GetUtcNow().AddDays(2).ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture), purpose = "INVESTIGATION",
        needToKnow = "It is their substation.", markings = new[] { "U//FOUO", "LES" }, mayHandOn = true,
    })).GetProperty("asks")[0].GetGuid().ToString();

    private Task<JsonElement> DoneAsync(Role role, string path, object body, HttpMethod? how = null) => DoneAsync(_people[role], path, body, how ?? HttpMethod.Post);

    private async Task<JsonElement> DoneAsync(Member by, string path, object body, HttpMethod how)
    {
        using var request = new HttpRequestMessage(how, path) { Content = JsonContent.Create(body) };
        var answer = await _world.ClientOf(by).SendAsync(request);
        var said = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode ? said is "" ? default : JsonDocument.Parse(said).RootElement : throw new InvalidOperationException($"{path} answered {(int)answer.StatusCode}: {said}");
    }

    private static string Id(JsonElement answer, string property) => answer.GetProperty(property).GetGuid().ToString();

    [GeneratedRegex(@"\{(?<name>\w+)\}", RegexOptions.None, 1000)]
    private static partial Regex Name();

    [GeneratedRegex("href=\"/?tips/(?<id>[0-9a-f-]{36})\"", RegexOptions.None, 1000)]
    private static partial Regex TipLink();
}
