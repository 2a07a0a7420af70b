using System.Globalization;
using Tessera.Kernel.Time;

namespace Tessera.Cli.Seed.History;

/// <summary>A record that may go out: issued, with the moment its information first came in.</summary>
internal sealed record Shareable(HistoryRecord Record, DateTimeOffset Informed);

/// <summary>What was given to whom with which ask, and what became of it: the newest asks are open, the older ones answered.</summary>
internal sealed class SharingHistory(Ledger ledger, RegionCast cast)
{
    private const int Recent = 20;

    /// <summary>What the newest asks have come to, so that every state is on somebody's desk.</summary>
    private static readonly string[] Fresh = ["sent", "seen", "accepted", "done", "sent", "accepted", "declined", "seen", "accepted", "handed-on", "sent", "withdrawn"];

    private readonly Dictionary<string, int> _serials = new(StringComparer.Ordinal);

    /// <summary>How many numbers each center's asks have taken in each year.</summary>
    public IEnumerable<(Guid Center, int Year, int Count)> Taken => _serials.Select(taken => (
        cast.Centers.Single(center => center.Code == taken.Key[..4]).Id, int.Parse(taken.Key[5..], CultureInfo.InvariantCulture), taken.Value));

    public void Share(IEnumerable<Shareable> shareable)
    {
        var sendings = shareable.SelectMany(SendingsOf).OrderBy(sending => sending.At).ToList();
        var newest = sendings.Count - Math.Min(Recent, sendings.Count / 2);
        var told = sendings.Select((sending, i) => i < newest
            ? (Sending: sending, State: Old())
            : (Sending: sending with { At = ledger.Now.AddMinutes(-ledger.Dice.Between(40, 50 + ((sendings.Count - i) * 90))) }, State: Fresh[(i - newest) % Fresh.Length])).ToList();
        foreach (var (sending, state) in told.OrderBy(one => one.Sending.At)) Send(sending, state);
    }

    private string Old() => ledger.Dice.Below(100) switch { < 74 => "done", < 85 => "declined", < 92 => "handed-on", < 97 => "withdrawn", _ => "recalled" };

    private IEnumerable<Sending> SendingsOf(Shareable what)
    {
        if (!ledger.Dice.Chance(what.Record.IssuedAt > ledger.Now.AddDays(-30) ? 80 : 50)) yield break;
        var others = cast.Partners.Where(partner => partner.Agency != what.Record.Center.Id && (partner.IsCenter || partner.Center == what.Record.Center.Id)).ToList();
        var first = ledger.Dice.Below(others.Count);
        var issued = what.Record.IssuedAt!.Value;
        var at = issued.AddMinutes(ledger.Dice.Between(10, 1500));
        if (at > ledger.Now.AddHours(-2)) at = issued.AddMinutes(5);
        yield return new(what, others[first], at);
        if (ledger.Dice.Chance(30)) yield return new(what, others[(first + 1) % others.Count], at);
    }

    private void Send(Sending sending, string state)
    {
        var (record, director) = (sending.What.Record, sending.What.Record.Center.Director);
        var to = state == "handed-on" ? cast.Partners.First(partner => partner.IsCenter && partner.Agency != record.Center.Id) : sending.To;   // only a center has somebody to hand it to
        var (wanted, words) = ledger.Dice.Of(AskWords.Asked);
        var (purpose, need) = ledger.Dice.Of(AskWords.Purposes);
        var terms = new Terms(wanted, words, purpose, ledger.Dice.Of(AskWords.Markings));
        var grant = Give(record, director, to, terms, record.Seal(need, "need"), "grant", sending.At);
        var ask = new HistoryAsk(ledger.Id(sending.At), record, sending.What.Informed, grant, record.Center.Id, director, to, terms, sending.At) { MayHandOn = state == "handed-on", Due = DueOf(state, sending.At) };
        ask.Number = Number(record.Center.Code, sending.At);
        ask.Live(ledger, state, () => HandOn(ask));
        if (state == "recalled") Recall(ask);
    }

    private DateTimeOffset DueOf(string state, DateTimeOffset sent) => state is "sent" or "seen" or "accepted"
        ? ledger.Now.AddMinutes(ledger.Dice.Between(90, 7000))
        : sent.AddHours(ledger.Dice.Of([8, 24, 24, 72]));

    private Guid Give(HistoryRecord record, Actor by, Partner to, Terms terms, byte[]? need, string method, DateTimeOffset at)
    {
        var grant = ledger.Id(at);
        ledger.Rows.Add("records.grants", ("id", grant), ("record", record.Id), ("from_version", 1), ("to_version", 1), ("recipient", to.Agency), ("party", to.Party), ("purpose", terms.Purpose), ("need", need),
            ("markings", terms.Markings), ("given_by", by.Posting), ("given_at", at), ("until", null), ("withdrawn_at", null), ("withdrawn_by", null), ("why_withdrawn", null));
        ledger.Rows.Add("records.dissemination", ("id", ledger.Id(at)), ("record", record.Id), ("version", 1), ("owner", record.Center.Id), ("content_hash", Convert.FromHexString(record.ContentHash)),
            ("recipient", to.Agency), ("person", null), ("method", method), ("reason_code", terms.Purpose), ("grant_id", grant), ("by_posting", by.Posting), ("at", at));
        ledger.Change(record, "record.given", by, at, new { grant, recipient = to.Agency, purpose = terms.Purpose, markings = terms.Markings });
        return grant;
    }

    /// <summary>A partner center hands it to an agency it serves: the same version under the same terms, in the owner's log.</summary>
    private Partner? HandOn(HistoryAsk ask)
    {
        var agencies = cast.Partners.Where(partner => !partner.IsCenter && partner.Center == ask.To.Agency).ToList();
        if (agencies.Count == 0) return null;
        var (to, at) = (ledger.Dice.Of(agencies), ask.SentAt.AddHours(3) is var later && later < ledger.Now ? later : ledger.Now.AddMinutes(-20));
        var grant = Give(ask.Record, ask.To.Answers, to, ask.Terms, null, "handed-on", at);
        var next = new HistoryAsk(ledger.Id(at), ask.Record, ask.Informed, grant, ask.To.Agency, ask.To.Answers, to, ask.Terms, at) { Parent = ask.Id, Due = ask.Due };
        next.Number = Number(cast.Centers.Single(center => center.Id == ask.To.Agency).Code, at);
        ask.After.Add(() => next.Live(ledger, next.Due > ledger.Now ? "accepted" : "done", () => null));
        return to;
    }

    private void Recall(HistoryAsk ask)
    {
        var at = ask.WithdrawnAt!.Value;
        var row = ledger.Rows.Of("records.grants").OfType<Dictionary<string, object?>>().Single(grant => grant["id"] is Guid id && id == ask.Grant);
        (row["withdrawn_at"], row["withdrawn_by"], row["why_withdrawn"]) = (at, ask.By.Posting, "The report names the wrong person.");
        ledger.Rows.Add("records.recall", ("id", ledger.Id(at)), ("record", ask.Record.Id), ("number", ask.Record.Number), ("owner", ask.Record.Center.Id), ("recipient", ask.To.Agency), ("cause", "withdrawn"), ("at", at),
            ("acknowledged_by", ask.To.Answers.Posting), ("acknowledged_at", at.AddHours(2) < ledger.Now ? at.AddHours(2) : ledger.Now));
        ledger.Change(ask.Record, "record.recalled", ask.By, at, new { grant = ask.Grant, recipient = ask.To.Agency, cause = "withdrawn" });
    }

    private string Number(string code, DateTimeOffset at)
    {
        var year = at.DayAt("America/New_York").Year;
        var key = string.Create(CultureInfo.InvariantCulture, $"{code}-{year}");
        _serials[key] = _serials.GetValueOrDefault(key) + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{code}-ASK-{year}-{_serials[key]:0000}");
    }

    private sealed record Sending(Shareable What, Partner To, DateTimeOffset At);
}

/// <summary>On which terms something was given.</summary>
internal sealed record Terms(string Wanted, string Words, string Purpose, string[] Markings);
