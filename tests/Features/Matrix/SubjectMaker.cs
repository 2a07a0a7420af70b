using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Tessera.Kernel.Ids;
using Tessera.Tests.Features.World;

namespace Tessera.Tests.Features.Matrix;

/// <summary>Records of every kind, each made through the product's own verbs by people who are no readers of the matrix.</summary>
internal sealed class SubjectMaker(TestWorld world, AgencyId center, AgencyId elsewhere)
{
    private static int _words;
    private Member _taker = null!, _analyst = null!, _second = null!, _chief = null!;

    public async Task PostAsync()
    {
        _taker = await world.StaffAsync(center, "triage", "write");
        _analyst = await world.StaffAsync(center, "triage", "write", "vet");
        _second = await world.StaffAsync(center, "write", "vet");
        _chief = await world.StaffAsync(center, "supervise", "approve", "release", "privacy");
    }

    /// <param name="asked">Whom the ask goes to, for a kind that is issued.</param>
    public async Task<Subject> MakeAsync(string kind, AgencyId? asked = null)
    {
        var (body, caller) = (Word("body"), Word("caller"));
        var text = $"A man filmed the gate motor of Ardley Substation. He asked for the guards' change {body}.";
        var record = Id(await DoneAsync(_taker, "/api/calls", new { what = text, plate = Plate(), plateState = "VA", callerName = caller }), "record");
        if (kind is not "Tip") record = await SarAsync(record, text);
        if (kind is "SarTwo" or "Ise" or "Issued" or "Held" or "Judged") await SignAsync(record);
        if (kind is "Ise" or "Issued" or "Held" or "Judged") record = await IseAsync(record);
        if (kind is "Issued" or "Held" or "Judged") await DoneAsync(_chief, $"/api/sars/{record}/approval", new { holdsPersonalData = true });
        var subject = new Subject { Kind = kind, Id = record, Mention = await MentionOfAsync(record) };
        await FacetsAsync(subject, asked);
        return subject;
    }

    private async Task FacetsAsync(Subject subject, AgencyId? asked)
    {
        await SubjectFacts.PlantInnerAsync(world, subject, Word("inner"));
        if (subject.Kind is "Issued" or "Held" or "Judged")
        {
            (subject.Ask, subject.AskedAgency) = (await AskAsync(subject.Id, asked ?? elsewhere), asked ?? elsewhere);
            subject.File = await SubjectFacts.AttachAsync(world, _taker, subject.Id);
        }
        if (subject.Kind is "Held") await DoneAsync(_chief, $"/api/records/{subject.Id}/hold", new { authority = "Court, 26 CV 12", reason = "A case is open." });
        if (subject.Kind is "Judged")
        {
            var other = await MakeAsync("Tip");
            subject.Judgement = Guid.Parse((await DoneAsync(_analyst, "/api/judgements", new { a = subject.Mention, b = other.Mention, verdict = "Different" })).GetProperty("id").GetString()!);
        }

        await LearnAsync(subject);
    }

    /// <summary>By each planted word, the record that holds it.</summary>
    public ConcurrentDictionary<string, Subject> Words { get; } = new(StringComparer.Ordinal);

    public async Task LearnAsync(Subject subject)
    {
        await SubjectFacts.ReadAsync(world, subject);
        foreach (var (word, _, _) in subject.Words) Words[word] = subject;
    }

    private async Task<RecordId> SarAsync(RecordId tip, string narrative) => Id(await DoneAsync(_analyst, $"/api/records/{tip}/sar", new
    {
        title = "Somebody at the substation's fence", narrative, sectors = new[] { "ENRG" }, tipClass = "SPCSA", gradeScheme = "admiralty", gradeSource = "B", gradeContent = "2",
    }), "record");

    private async Task SignAsync(RecordId sar)
    {
        await DoneAsync(_analyst, $"/api/sars/{sar}/part-one", new
        {
            behaviors = new[] { new { code = "PHOTO", chosen = true, facts = "filmed the gate motor", observed = true } },
            additionalFacts = "The owner says that no crew was due.", @for = "Filming and asking together.", against = "They may be tourists.", sign = true,
        }, HttpMethod.Put);
    }

    private async Task<RecordId> IseAsync(RecordId sar)
    {
        foreach (var type in (string[])["own-records", "duplicates", "eguardian", "tsc"]) await DoneAsync(_analyst, $"/api/sars/{sar}/checks", new { type, result = "negative" });
        return Id(await DoneAsync(_second, $"/api/sars/{sar}/part-two", new { decision = "yes", rationale = "Filming the gate and asking for the guards' change fit planning." }), "iseSar");
    }

    private async Task<Guid> AskAsync(RecordId record, AgencyId recipient) => (await DoneAsync(_chief, $"/api/records/{record}/asks", new
    {
        recipients = new[] { recipient.Value }, wanted = "check-site", words = "Please check the north gate and its motors.", mayHandOn = true,
        due = TimeProvider.System.GetUtcNow().AddDays(2).ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture), purpose = "INVESTIGATION",
        needToKnow = "It is their substation.", markings = new[] { "U//FOUO", "LES" },
    })).GetProperty("asks")[0].GetGuid();

    /// <summary>By the verb, so that the ask stays as a tombstone.</summary>
    public Task WithdrawAsync(Subject subject) => DoneAsync(_chief, $"/api/records/{subject.Id}/grants/{subject.Grant}/withdrawal", new { why = "The plate was wrong." });

    public Member Chief => _chief;

    private async Task<Guid> MentionOfAsync(RecordId record) =>
        (await world.Database.ListAsync<Guid>("tessera_owner", "set role tessera_steward; select id from graph.mention where record = @record order by version desc, id limit 1", ("record", record.Value)))[0];

    private async Task<JsonElement> DoneAsync(Member by, string path, object body, HttpMethod? how = null)
    {
        using var request = new HttpRequestMessage(how ?? HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        var answer = await world.ClientOf(by).SendAsync(request);
        var said = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode ? said is "" ? default : JsonDocument.Parse(said).RootElement : throw new InvalidOperationException($"{path} answered {(int)answer.StatusCode}: {said}");
    }

    private static RecordId Id(JsonElement answer, string property) => new(answer.GetProperty(property).GetGuid());

    private static string Plate() => string.Create(CultureInfo.InvariantCulture, $"UZ{1000 + Interlocked.Increment(ref _words)}");

    private static string Word(string what) => string.Create(CultureInfo.InvariantCulture, $"{what}zq{Interlocked.Increment(ref _words):x6}");
}
