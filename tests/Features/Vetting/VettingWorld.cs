using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tessera.Graph.Contracts;
using Tessera.Kernel.Connections;
using Tessera.Kernel.Ids;
using Tessera.Records.Contracts;
using Tessera.Tests.Features.World;
using Record = Tessera.Records.Contracts.Record;

namespace Tessera.Tests.Features.Vetting;

/// <summary>For one test class: a center with somebody who takes calls, three who vet, a privacy officer, and a stranger. Each test makes its own tip.</summary>
public sealed class VettingWorld : IAsyncLifetime
{
    public const string What =
        "At 5 a.m. a man told the guard he was a relay contractor for the utility. He showed a laminated card with no photo. "
        + "He asked how many spare transformers are kept on site. A second person filmed the gate motor and the camera pole.";

    public static readonly string[] Checks = ["own-records", "duplicates", "eguardian", "tsc"];

    public TestWorld World { get; private init; } = new();

    public AgencyId Center { get; private set; }
    public Member Taker { get; private set; } = null!;
    public Member Promoter { get; private set; } = null!;
    public Member First { get; private set; } = null!;
    public Member Second { get; private set; } = null!;
    public Member Untrained { get; private set; } = null!;
    public Member Privacy { get; private set; } = null!;
    public Member Stranger { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await World.InitializeAsync();
        await PostAsync();
    }

    /// <summary>The same people in a world that is hosted already.</summary>
    internal static async Task<VettingWorld> InAsync(TestWorld world)
    {
        var made = new VettingWorld { World = world };
        await made.PostAsync();
        return made;
    }

    private async Task PostAsync()
    {
        Center = await World.CenterAsync();
        Taker = await World.StaffAsync(Center, "triage", "write", "vet");
        Promoter = await World.StaffAsync(Center, "vet");
        First = await World.StaffAsync(Center, "vet");
        Second = await World.StaffAsync(Center, "vet", "release");
        Untrained = await World.MemberAsync(Center, Center, ["vet"], training: []);
        Privacy = await World.MemberAsync(Center, Center, ["privacy"], training: ["pcrcl"]);
        Stranger = await World.StaffAsync(await World.CenterAsync(), "vet", "privacy", "approve", "triage");
    }

    public ValueTask DisposeAsync() => World.DisposeAsync();

    public Task<RecordId> TipAsync(string what = What) => World.WorkAs(Taker).WriteAsync(async db =>
    {
        var writer = World.Host.Get<IRecordWriter>();
        var tip = await writer.OpenAsync(db, new NewRecord
        {
            Kind = "test-tip", Title = "Man at the north gate", Body = new { what, where = "Ardley Substation" }, Text = what, Reporter = "qwertyreporter",
        });
        await World.Host.Get<IMentions>().AddAsync(db, tip, [new NewMention { Kind = MentionKind.Phone, Attributes = new Dictionary<string, string?>(StringComparer.Ordinal) { [MentionAttributes.Phone] = "571-555-0148" } }]);
        return tip.Id;
    });

    public static object ASar(string narrative = What, string title = "Man posing as relay contractor at a substation", string? key = null) => new
    {
        title, narrative, sectors = new[] { "ENRG" }, tipClass = "SPCSA", gradeScheme = "admiralty", gradeSource = "B", gradeContent = "2", submitKey = key,
    };

    public static object ASeen(bool sign = true, string against = "A real subcontractor uses a similar card.", params (string Code, string Facts)[] behaviors) => new
    {
        behaviors = (behaviors.Length == 0 ? [("MISREP", "1, 2"), ("PHOTO", "filmed the gate motor")] : behaviors).Select(b => new { code = b.Code, chosen = true, facts = b.Facts, observed = true }),
        additionalFacts = "The utility says that no crew was due.", @for = "Claims a job that the owner denies.", against, sign,
    };

    public static object ADecision(string decision = "yes", string? reason = null, string? agency = null, string? answerBy = null) => new
    {
        decision, rationale = "A false claim of work, with questions on spares while the gate was filmed.", closeReason = reason, agency, answerBy,
    };

    public async Task<RecordId> SarAsync(string narrative = What, RecordId? of = null)
    {
        var answer = await AskAsync(Promoter, HttpMethod.Post, $"/api/records/{of ?? await TipAsync(narrative)}/sar", ASar(narrative));
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return new((await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("record").GetGuid());
    }

    /// <summary>A SAR with part one signed and the checks made.</summary>
    public async Task<RecordId> SarForPartTwoAsync(string narrative = What, bool checks = true)
    {
        var sar = await SarAsync(narrative);
        await DoneAsync(First, HttpMethod.Put, $"/api/sars/{sar}/part-one", ASeen());
        foreach (var type in checks ? Checks : []) await DoneAsync(First, HttpMethod.Post, $"/api/sars/{sar}/checks", new { type, result = "negative" });
        return sar;
    }

    public async Task<JsonElement> DoneAsync(Member by, HttpMethod how, string path, object body)
    {
        var answer = await AskAsync(by, how, path, body);
        Assert.True(answer.IsSuccessStatusCode, $"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>The rule's no, and that it was audited.</summary>
    public async Task AssertRefusedAsync(string code, RecordId subject, Member by, HttpMethod how, string path, object body)
    {
        var answer = await AskAsync(by, how, path, body);

        Assert.Equal(409, (int)answer.StatusCode);
        Assert.Equal(code, (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
        Assert.Contains(code, await World.Database.ListAsync<string>(DatabaseRoles.Owner,
            "set role tessera_steward; select detail ->> 'code' from log.entry where record = @record and outcome = 'refused'", ("record", subject.Value)));
    }

    public async Task<int> StatusAsync(Member by, HttpMethod how, string path, object body) => (int)(await AskAsync(by, how, path, body)).StatusCode;

    public async Task<HttpResponseMessage> AskAsync(Member by, HttpMethod how, string path, object body)
    {
        using var request = new HttpRequestMessage(how, path) { Content = JsonContent.Create(body) };
        return await World.ClientOf(by).SendAsync(request);
    }

    public Task<Record> RecordAsync(RecordId id) => World.WorkAs(Second).ReadAsync(db => db.Records.AsNoTracking().SingleAsync(r => r.Id == id));

    /// <summary>"queue waits-for", by queue.</summary>
    public Task<IReadOnlyList<string>> DeskAsync(RecordId id) => World.Database.ListAsync<string>(DatabaseRoles.Owner,
        "set role tessera_steward; select queue || ' ' || waiting_on from tasking.desk where record = @record order by 1", ("record", id.Value));

    public Task<IReadOnlyList<string>> LogAsync(RecordId id) => World.Database.ListAsync<string>(DatabaseRoles.Owner,
        "set role tessera_steward; select kind from log.entry where record = @record order by id", ("record", id.Value));
}
