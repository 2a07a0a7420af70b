using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tessera.Kernel.Ids;
using Tessera.Records.Contracts;
using Tessera.Tests.Features.World;

namespace Tessera.Tests.Features.Tasking;

/// <summary>A center with an issued record, a police agency it serves, a partner center under an agreement, and a stranger.</summary>
internal sealed class AskWorld
{
    private readonly TestWorld _world;

    private AskWorld(TestWorld world) => _world = world;

    public AgencyId Center { get; private set; }
    public AgencyId Police { get; private set; }
    public AgencyId County { get; private set; }
    public AgencyId Partner { get; private set; }
    public AgreementId Agreement { get; private set; }
    public Member Author { get; private set; } = null!;
    public Member Giver { get; private set; } = null!;
    public Member Officer { get; private set; } = null!;
    public Member Deputy { get; private set; } = null!;
    public Member PartnerAnalyst { get; private set; } = null!;
    public Member Stranger { get; private set; } = null!;
    public RecordId Record { get; private set; }

    public static async Task<AskWorld> MakeAsync(TestWorld world, CancellationToken cancel)
    {
        var made = new AskWorld(world) { Center = await world.CenterAsync(), Partner = await world.CenterAsync() };
        made.Police = await world.AgencyAsync(made.Center);
        made.County = await world.AgencyAsync(made.Center);
        made.Agreement = (await world.AgreementAsync(["Sar"], made.Center, made.Partner)).Agreement;
        made.Author = await world.StaffAsync(made.Center, "write", "approve");
        made.Giver = await world.StaffAsync(made.Center, "release");
        made.Officer = await world.MemberAsync(made.Police, made.Center, ["answer"]);
        made.Deputy = await world.MemberAsync(made.County, made.Center, ["answer"]);
        made.PartnerAnalyst = await world.StaffAsync(made.Partner, "write", "answer");
        made.Stranger = await world.StaffAsync(await world.CenterAsync(), "write", "release", "answer");
        made.Record = await made.ARecordAsync(cancel);
        return made;
    }

    public Task<RecordId> ARecordAsync(CancellationToken cancel, bool issue = true, params string[] caveats) => _world.WorkAs(Author).WriteAsync(async db =>
    {
        var writer = _world.Host.Get<IRecordWriter>();
        var record = await writer.OpenAsync(db, new NewRecord { Kind = "test-note", Title = "Man at the north gate", Body = new { note = "zyxwplant" }, Text = "zyxwplant at the north gate", Caveats = caveats }, cancel);
        if (issue) await writer.IssueAsync(db, record, cancel);
        return record.Id;
    }, cancel);

    public static object AWish(AgencyId recipient, bool mayHandOn = false, string purpose = "INVESTIGATION", params string[] markings) => new
    {
        recipients = new[] { recipient.Value }, wanted = "check-site", words = "Please check the north gate and its motors.", due = "2099-01-01T10:30", purpose,
        needToKnow = "It is their substation.", markings = markings.Length == 0 ? ["U//FOUO", "LES"] : markings, mayHandOn,
    };

    /// <summary>Sends and answers the ask's id.</summary>
    public async Task<Guid> SentAsync(AgencyId recipient, bool mayHandOn = false, RecordId? record = null)
    {
        var answer = await PostAsync(Giver, $"/api/records/{record ?? Record}/asks", Due(AWish(recipient, mayHandOn)));
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("asks")[0].GetGuid();
    }

    /// <summary>The deadline must lie before the record's purge.</summary>
    public static object Due(object wish)
    {
        var json = JsonSerializer.SerializeToNode(wish)!;
        json["due"] = TimeProvider.System.GetUtcNow().AddDays(2).ToString("yyyy-MM-ddTHH:mm");
        return json;
    }

    public Task<HttpResponseMessage> PostAsync(Member by, string path, object body) => _world.ClientOf(by).PostAsJsonAsync(path, body);

    public async Task<int> StatusAsync(Member by, string path, object body) => (int)(await PostAsync(by, path, body)).StatusCode;

    public Task<bool> SeesAsync(Member member, CancellationToken cancel) =>
        _world.WorkAs(member).ReadAsync(db => db.Records.AnyAsync(r => r.Id == Record, cancel), cancel);

    public Task<GrantId> GrantAsync(AgencyId recipient, CancellationToken cancel) => _world.WorkAs(Giver).ReadAsync(
        db => db.Grants.Where(g => g.Record == Record && g.Recipient == recipient).OrderBy(g => g.GivenAt).Select(g => g.Id).FirstAsync(cancel), cancel);
}
