namespace Tessera.Cli.Seed.History;

/// <summary>One ask and its steps, from sending to whatever came of it.</summary>
internal sealed class HistoryAsk(Guid id, HistoryRecord record, DateTimeOffset informed, Guid grant, Guid sender, Actor by, Partner to, Terms terms, DateTimeOffset sentAt)
{
    private DateTimeOffset? _seen;
    private DateTimeOffset? _accepted;
    private string _answer = "";
    private string? _outcome;
    private string? _why;
    private Guid? _handedTo;

    public Guid Id => id;

    public HistoryRecord Record => record;

    public DateTimeOffset Informed => informed;

    public Guid Grant => grant;

    public Actor By => by;

    public Partner To => to;

    public Terms Terms => terms;

    public DateTimeOffset SentAt => sentAt;

    public string Number { get; set; } = "";

    public Guid? Parent { get; init; }

    public bool MayHandOn { get; init; }

    public DateTimeOffset Due { get; init; }

    public DateTimeOffset? ClosedAt { get; private set; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>Told once this one's row stands: an ask that was handed on has its parent there first.</summary>
    public List<Action> After { get; } = [];

    public void Live(Ledger ledger, string state, Func<Partner?> handOn)
    {
        var steps = new List<(string What, Actor By, DateTimeOffset At)> { ("sent", by, sentAt) };
        if (state is not "sent") See();
        if (state is "accepted" or "done" or "recalled") Accept();
        var word = state switch { "recalled" => Finish(), "done" => Finish(), "declined" => Decline(), "handed-on" => Hand(), "withdrawn" => TakeBack(), _ => state };
        if (state == "recalled") (WithdrawnAt, _why) = (Next(ClosedAt!.Value, 2000), "The report names the wrong person.");
        if (state == "recalled") steps.Add(("withdrawn", by, WithdrawnAt!.Value));
        Plant(ledger, word, state == "recalled");
        foreach (var (what, who, at) in steps)
        {
            ledger.Rows.Add("tasking.ask_step", ("id", ledger.Id(at)), ("ask", id), ("what", what), ("note", ""), ("posting", who.Posting), ("agency", who.Agency), ("at", at));
            ledger.Say("change", $"ask.{what}", who, at, record.Id, new { ask = id, recipient = to.Agency, outcome = what == "done" ? _outcome : null });
        }

        foreach (var next in After) next();

        DateTimeOffset Next(DateTimeOffset after, int most)
        {
            var at = after.AddMinutes(ledger.Dice.Between(4, most));
            return at < ledger.Now ? at : after + ((ledger.Now - after) / 2);
        }

        void See()
        {
            _seen = Next(sentAt, 240);
            steps.Add(("seen", to.Answers, _seen.Value));
        }

        void Accept()
        {
            _accepted = Next(_seen!.Value, 180);
            steps.Add(("accepted", to.Answers, _accepted.Value));
        }

        string Finish()
        {
            ClosedAt = Next(_accepted!.Value, 2400);
            (_outcome, _answer) = ledger.Dice.Of(AskWords.Done);
            steps.Add(("done", to.Answers, ClosedAt.Value));
            return "done";
        }

        string Decline()
        {
            ClosedAt = Next(_seen!.Value, 300);
            _answer = ledger.Dice.Of(AskWords.Declined);
            steps.Add(("declined", to.Answers, ClosedAt.Value));
            return "declined";
        }

        string Hand()
        {
            if (handOn() is not { } next)
            {
                Accept();
                return Finish();
            }

            (_handedTo, ClosedAt) = (next.Agency, Next(_seen!.Value, 90));
            steps.Add(("handed-on", to.Answers, ClosedAt.Value));
            return "handed-on";
        }

        string TakeBack()
        {
            (WithdrawnAt, _why) = (Next(_seen!.Value, 600), ledger.Dice.Of(AskWords.TakenBack));
            ClosedAt = WithdrawnAt;
            steps.Add(("withdrawn", by, WithdrawnAt!.Value));
            return "withdrawn";
        }
    }

    private void Plant(Ledger ledger, string state, bool recalled) => ledger.Rows.Add("tasking.ask",
        ("id", id), ("number", Number), ("record", record.Id), ("version", 1), ("grant_id", grant), ("owner", record.Center.Id), ("sender", sender), ("recipient", to.Agency), ("parent", Parent),
        ("wanted", terms.Wanted), ("words", terms.Words), ("markings", terms.Markings), ("may_hand_on", MayHandOn), ("state", state), ("answer", _answer), ("outcome", _outcome), ("handed_to", _handedTo),
        ("informed_at", informed), ("sent_by", by.Posting), ("sent_at", sentAt), ("due_at", Due), ("seen_at", _seen), ("accepted_at", _accepted), ("closed_at", ClosedAt),
        ("withdrawn_at", WithdrawnAt), ("withdrawn_by", WithdrawnAt is null ? null : by.Posting), ("why_withdrawn", _why), ("recalled", recalled), ("priority", record.Priority));
}
