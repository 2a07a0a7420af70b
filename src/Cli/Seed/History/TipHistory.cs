using System.Globalization;
using Tessera.Cli.Seed.Invented;
using Tessera.Kernel;

namespace Tessera.Cli.Seed.History;

/// <summary>Tips as they came: by the form, by phone, by mail; what they name, and what triage decided.</summary>
internal sealed class TipHistory(Ledger ledger)
{
    private static readonly string[] Whys = ["not-credible", "explained", "explained", "duplicate", "not-ours"];
    private static readonly string[] Police = ["Manassas Police, duty sergeant", "Harborview Police, watch commander", "Old Mill County Sheriff, dispatch", "District Transit Police, dispatch", "State Police, division 7"];

    private readonly Dictionary<HistoryRecord, string> _channels = [];

    /// <summary>Received, and named what it names; not yet decided.</summary>
    public HistoryRecord Receive(CenterCast center, Story story, DateTimeOffset at, bool isNow = false)
    {
        var channel = ledger.Dice.Below(100) switch { < 55 => "portal", < 86 => "phone", < 91 => "email", < 94 => "walk-in", _ => "partner" };
        var tip = ledger.Open(center, RecordStream.Tip, "tip", "TIP", channel == "portal" ? center.Intake : center.Watch, at);
        var occurred = at.AddMinutes(-ledger.Dice.Between(5, isNow ? 15 : 2000));
        var said = TipSaid.Of(story, occurred, channel, isNow);
        _channels[tip] = channel;
        (tip.Title, tip.Body, tip.Text, tip.Occurred) = (said.Title, said, said.Text, occurred);
        tip.Priority = story.Deed.IsUrgent || isNow ? "High" : "Routine";
        if (ledger.Dice.Chance(45)) tip.Reporter = Reporter();
        Name(tip, story, at);
        return tip;
    }

    /// <summary>Waits to be screened: on the desk with its clock, and with numbers of its text that nobody has confirmed yet.</summary>
    public void Wait(HistoryRecord tip)
    {
        PlantTip(tip, null, null, null, null, null);
        var due = tip.Received.AddHours(tip.Priority == "High" ? 4 : 72);
        ledger.Rows.Add("tasking.desk", ("subject", tip.Id), ("record", tip.Id), ("ask", null), ("agency", tip.Center.Id), ("queue", "tips"), ("since", tip.Received), ("due_at", due),
            ("priority", tip.Priority), ("waiting_on", "Screen"), ("caveats", Array.Empty<string>()), ("put_at", tip.Received));
    }

    public void Close(HistoryRecord tip, DateTimeOffset at)
    {
        var (by, why) = (Decider(tip), ledger.Dice.Of(Whys));
        PlantTip(tip, "closed", why, null, by, at);
        ledger.Move(tip, "rejected", "closed", by, at);
        ledger.Shorten(tip, HistoryRecord.DayOf(at).AddDays(30), by, at);
    }

    public void Refer(HistoryRecord tip, DateTimeOffset at)
    {
        var by = Decider(tip);
        PlantTip(tip, "referred", null, ledger.Dice.Of(Police), by, at);
        ledger.Move(tip, "rejected", "referred", by, at);
    }

    public void Promote(HistoryRecord tip, DateTimeOffset at)
    {
        PlantTip(tip, "sar", null, null, tip.Center.Analyst, at);
        ledger.Move(tip, "submitted", "promoted", tip.Center.Analyst, at);
    }

    private Actor Decider(HistoryRecord tip) => ledger.Dice.Chance(60) ? tip.Center.Watch : tip.Center.Analyst;

    private void PlantTip(HistoryRecord tip, string? outcome, string? why, string? referredTo, Actor? by, DateTimeOffset? at)
    {
        if (by is not null) ledger.Audit(tip, "record.viewed", by, at!.Value.AddMinutes(-3));
        ledger.Rows.Add("intake.tip", ("record", tip.Id), ("channel", _channels[tip]), ("language", "en"), ("envelope", null), ("flood", null), ("marks", Array.Empty<string>()), ("reply_key", null),
            ("outcome", outcome), ("why", why), ("referred_to", referredTo), ("decided_by", by?.Posting), ("decided_at", at));
    }

    private void Name(HistoryRecord tip, Story story, DateTimeOffset at)
    {
        Naming.Of(ledger, tip, story, tip.Author, at);
        var confirmed = tip.Mentions.Count;
        if (story.Scene.Person?.GetValueOrDefault("phone") is { } phone && ledger.Dice.Chance(50)) Naming.Propose(ledger, tip, phone, at);
        if (confirmed > 0) ledger.Change(tip, "mentions.confirmed", tip.Author, at, new { count = confirmed });
        if (tip.Mentions.Count > confirmed) ledger.Audit(tip, "mentions.proposed", tip.Author, at, new { count = tip.Mentions.Count - confirmed });
    }

    private string Reporter()
    {
        var name = $"{InventedNames.Given(ledger.Dice, ledger.Dice.Chance(50))} {InventedNames.Surname(ledger.Dice)}";
        var phone = string.Create(CultureInfo.InvariantCulture, $"{ledger.Dice.Of(["202", "703", "571", "301", "240", "410"])}-555-01{ledger.Dice.Below(100):00}");
        return $"Name: {name}\nPhone: {phone}\nMay be contacted: yes\nWants to stay confidential: {(ledger.Dice.Chance(40) ? "yes" : "no")}";
    }
}
