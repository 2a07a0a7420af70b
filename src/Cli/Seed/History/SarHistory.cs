using Tessera.Access.Contracts;
using Tessera.Kernel;

namespace Tessera.Cli.Seed.History;

/// <summary>SARs through the two parts of their determination, and the ISE-SARs some became. The analyst makes them and signs part one, the senior analyst part two, the director approves.</summary>
internal sealed class SarHistory(Ledger ledger)
{
    private static readonly string[] Checks = ["own-records", "duplicates", "eguardian", "tsc"];
    private static readonly string[] CloseReasons = ["NOT-CREDIBLE", "LAWFUL", "NO-NEXUS", "DUPLICATE", "UNRELIABLE"];
    private static readonly (string Source, string Content)[] Grades = [("B", "2"), ("C", "3"), ("C", "2"), ("F", "6"), ("B", "3")];

    /// <summary>Made of a tip; of one that has been destroyed since, where there is none.</summary>
    public SarCase Make(CenterCast center, Story story, HistoryRecord? tip, DateTimeOffset at)
    {
        var sar = ledger.Open(center, RecordStream.Sar, "sar", "SAR", center.Analyst, at);
        var (source, content) = ledger.Dice.Of(Grades);
        var occurred = tip?.Occurred ?? at.AddHours(-ledger.Dice.Between(6, 60));
        IEnumerable<(string Label, string Text)> lines = TipSaid.Of(story, occurred, "phone", isNow: false).Lines();
        var body = new SarSaid(story.Narrative, [.. lines.Select(line => new SaidLine(line.Label, line.Text))], [story.Scene.Ground.Sector], story.Deed.TipClass, new("admiralty", source, content));
        (sar.Title, sar.Body, sar.Text, sar.Occurred, sar.Priority) = (story.Title, body, body.WholeText(), occurred, tip?.Priority ?? "Routine");
        if (tip is null) Naming.Of(ledger, sar, story, center.Analyst, at, "Carried");
        else Cite(sar, tip, at);
        if (tip is null) ledger.Change(sar, "mentions.confirmed", center.Analyst, at, new { count = sar.Mentions.Count });
        return new SarCase(sar, story, body, tip, at);
    }

    public void WaitForPartOne(SarCase made) => Wait(made, "part-one", "sars", "Part one", made.At, made.At.Add(Clock(made)));

    public void WaitForPartTwo(SarCase made, Func<bool, DateTimeOffset> when)
    {
        var signed = when(made.Story.Deed.IsUrgent);
        SignPartOne(made, signed, 1, null, null);
        Wait(made, "part-two", "second-reader", "Part two", signed, signed.Add(Clock(made)));
    }

    public void WaitForMoreFacts(SarCase made, DateTimeOffset signed, DateTimeOffset sentBack)
    {
        SignPartOne(made, signed, 1, "more-facts", sentBack);
        Wait(made, "more-facts", "sars", "More facts", sentBack, sentBack.AddDays(ledger.Dice.Between(2, 6)));
    }

    public void Close(SarCase made, DateTimeOffset signed, DateTimeOffset decided)
    {
        SignPartOne(made, signed, 1, "no", decided);
        var reason = ledger.Dice.Of(CloseReasons);
        PlantSar(made, "closed", decided, closeReason: reason);
        ledger.Move(made.Sar, "rejected", "closed", made.Sar.Center.Senior, decided);
        ledger.Shorten(made.Sar, HistoryRecord.DayOf(decided).AddDays(30), made.Sar.Center.Senior, decided);
        ledger.Change(made.Sar, "vetting.closed", made.Sar.Center.Senior, decided, new { reason });
    }

    public void ReferToPolice(SarCase made, DateTimeOffset signed, DateTimeOffset decided)
    {
        var (sar, senior) = (made.Sar, made.Sar.Center.Senior);
        SignPartOne(made, signed, 1, "crime", decided);
        PlantSar(made, "referred", decided);
        ledger.Issue(sar, senior, decided);
        ledger.Move(sar, "issued", "referred", senior, decided);
        ledger.Rows.Add("vetting.referral", ("id", ledger.Id(decided)), ("record", sar.Id), ("urgent", false), ("told", $"{made.Story.Scene.Ground.Town} Police, duty sergeant"), ("how", "phone"),
            ("words", sar.Seal("A crime, no nexus: told what the report says.", "referral")), ("by", senior.Posting), ("at", decided));
        ledger.Change(sar, "vetting.referred", senior, decided, new { urgent = false, how = "phone" });
    }

    /// <summary>Approved at <paramref name="approved"/>, or waiting for it.</summary>
    public HistoryRecord Become(SarCase made, DateTimeOffset signed, DateTimeOffset decided, DateTimeOffset? approved)
    {
        var (sar, center) = (made.Sar, made.Sar.Center);
        SignPartOne(made, signed, 1, "yes", decided);
        var ise = ledger.Open(center, RecordStream.IseSar, "ise-sar", "ISE", center.Senior, decided);
        var holds = made.Story.Scene.Person is not null || made.Story.Scene.Vehicle is not null;
        var body = new IseSarSaid(made.Body, [.. FactsOf(made).GroupBy(fact => fact.Code, fact => fact.Fact, StringComparer.Ordinal).OrderBy(found => IseSarSaid.NumberOf(found.Key)).Select(found => new SaidBehavior(found.Key, [.. found]))],
            made.Story.Deed.Further, approved is null ? null : holds);
        (ise.Title, ise.Body, ise.Text, ise.Occurred, ise.Priority, ise.SubState) = (sar.Title, body, body.WholeText(), sar.Occurred, sar.Priority, "to-approve");
        ledger.Issue(sar, center.Senior, decided);
        ledger.Move(sar, "issued", "ise-sar", center.Senior, decided);
        PlantSar(made, "ise-sar", decided, iseSar: ise.Id);
        Cites(ise, sar, center.Senior, decided);
        Naming.Carry(ledger, sar, ise, center.Senior, decided);
        ledger.Rows.Add("vetting.ise_sar", ("record", ise.Id), ("owner", center.Id), ("sar", sar.Id), ("first_by", center.Analyst.Posting), ("first_at", signed), ("first_training", Training.SarVetting),
            ("second_by", center.Senior.Posting), ("second_at", decided), ("second_training", Training.SarVetting), ("rationale", ise.Seal(made.Story.Deed.For, "rationale")),
            ("personal_data", approved is null ? null : holds ? "present" : "absent"), ("approved_by", approved is null ? null : center.Director.Posting), ("approved_at", approved));
        if (approved is { } at) Approve(ise, at, holds);
        else Desk(ise, "second-reader", "Personal data", decided, decided.Add(Clock(made)));
        return ise;
    }

    private void Approve(HistoryRecord ise, DateTimeOffset at, bool holds)
    {
        var director = ise.Center.Director;
        ledger.Change(ise, "record.revised", director, at);
        ledger.Issue(ise, director, at);
        ledger.Move(ise, "issued", "", director, at);
        ledger.Change(ise, "vetting.approved", director, at, new { personalData = holds ? "present" : "absent" });
    }

    private void SignPartOne(SarCase made, DateTimeOffset signed, int round, string? decision, DateTimeOffset? decided)
    {
        var (sar, center, deed) = (made.Sar, made.Sar.Center, made.Story.Deed);
        foreach (var (type, number) in Checks.Select((type, number) => (type, number))) Check(sar, type, signed.AddMinutes(-20 + (4 * number)));
        var id = ledger.Id(signed);
        ledger.Rows.Add("vetting.determination", ("id", id), ("record", sar.Id), ("round", round), ("version", 1), ("draft", null), ("additional_facts", deed.Further),
            ("first_by", center.Analyst.Posting), ("first_person", center.Analyst.Person), ("first_at", signed), ("first_training", Training.SarVetting),
            ("second_by", decided is null ? null : center.Senior.Posting), ("second_person", decided is null ? null : center.Senior.Person), ("second_at", decided),
            ("second_training", decided is null ? null : Training.SarVetting), ("decision", decision), ("rationale", decided is null ? null : sar.Seal(deed.For, "rationale")));
        foreach (var (code, fact) in FactsOf(made)) ledger.Rows.Add("vetting.behavior", ("id", ledger.Id(signed)), ("determination", id), ("code", code), ("fact", fact), ("observed", true));
        ledger.Rows.Add("vetting.argument", ("id", ledger.Id(signed)), ("determination", id), ("side", "for"), ("position", 0), ("text", deed.For));
        ledger.Rows.Add("vetting.argument", ("id", ledger.Id(signed)), ("determination", id), ("side", "against"), ("position", 0), ("text", deed.Against));
        ledger.Move(sar, "submitted", "part-two", center.Analyst, signed);
        ledger.Change(sar, "vetting.part-one-signed", center.Analyst, signed, new { round, behaviors = deed.Behaviors.Select(behavior => behavior.Code) });
        if (decided is { } at) ledger.Change(sar, "vetting.decided", center.Senior, at, new { round, decision });
    }

    private void Check(HistoryRecord sar, string type, DateTimeOffset at)
    {
        var isPositive = type == "own-records" && ledger.Dice.Chance(15);
        ledger.Rows.Add("vetting.check_made", ("id", ledger.Id(at)), ("record", sar.Id), ("type", type), ("result", isPositive ? "positive" : "negative"), ("note", isPositive ? "An earlier report names the same; see the dots." : ""),
            ("by", sar.Center.Analyst.Posting), ("at", at));
        ledger.Change(sar, "vetting.checked", sar.Center.Analyst, at, new { type, result = isPositive ? "positive" : "negative" });
    }

    private static IEnumerable<(string Code, string Fact)> FactsOf(SarCase made) => made.Story.Deed.Behaviors.Select(behavior => (behavior.Code, made.Story.Sentences[behavior.Sentence - 1]));

    private void Wait(SarCase made, string stage, string queue, string waitingOn, DateTimeOffset since, DateTimeOffset due)
    {
        made.Sar.SubState = stage;
        PlantSar(made, stage, since, due);
        Desk(made.Sar, queue, waitingOn, since, due);
    }

    private void Desk(HistoryRecord record, string queue, string waitingOn, DateTimeOffset since, DateTimeOffset due) => ledger.Rows.Add("tasking.desk",
        ("subject", record.Id), ("record", record.Id), ("ask", null), ("agency", record.Center.Id), ("queue", queue), ("since", since), ("due_at", due),
        ("priority", record.Priority), ("waiting_on", waitingOn), ("caveats", Array.Empty<string>()), ("put_at", since));

    private void PlantSar(SarCase made, string stage, DateTimeOffset since, DateTimeOffset? due = null, Guid? iseSar = null, string? closeReason = null) => ledger.Rows.Add("vetting.sar",
        ("record", made.Sar.Id), ("owner", made.Sar.Center.Id), ("tip", made.Tip?.Id), ("stage", stage), ("since", since), ("due_at", due ?? since), ("sectors", made.Body.Sectors), ("tip_class", made.Body.TipClass),
        ("grade_scheme", made.Body.Grade.Scheme), ("grade_source", made.Body.Grade.Source), ("grade_content", made.Body.Grade.Content), ("ise_sar", iseSar), ("close_reason", closeReason),
        ("close_words", closeReason is null ? null : made.Sar.Seal(made.Story.Deed.Against, "close")));

    private void Cite(HistoryRecord sar, HistoryRecord tip, DateTimeOffset at)
    {
        Cites(sar, tip, sar.Author, at);
        Naming.Carry(ledger, tip, sar, sar.Author, at);
    }

    private void Cites(HistoryRecord record, HistoryRecord cited, Actor by, DateTimeOffset at)
    {
        ledger.Rows.Add("records.citation", ("id", ledger.Id(at)), ("record", record.Id), ("cites", cited.Id), ("cites_version", 1), ("how", "promoted-from"), ("made_by", by.Posting), ("made_at", at));
        ledger.Change(record, "record.cited", by, at, new { cites = cited.Id, how = "promoted-from" });
    }

    private static TimeSpan Clock(SarCase made) => TimeSpan.FromHours(made.Sar.Priority == "High" ? 8 : 72);
}

/// <summary>A SAR on its way, with the story it tells.</summary>
internal sealed record SarCase(HistoryRecord Sar, Story Story, SarSaid Body, HistoryRecord? Tip, DateTimeOffset At);
