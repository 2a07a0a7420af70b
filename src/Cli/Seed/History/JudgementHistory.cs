namespace Tessera.Cli.Seed.History;

/// <summary>What analysts have said of some planted pairs; most still wait for somebody to look.</summary>
internal sealed class JudgementHistory(Ledger ledger)
{
    public void Judge()
    {
        var sides = ledger.Records.SelectMany(record => record.Mentions.Where(mention => mention.Planted is not null).Select(mention => (record, mention))).ToLookup(side => side.mention.Planted!.Pair);
        foreach (var pair in sides.OrderBy(pair => pair.Key))
        {
            if (pair.ToList() is not [var (one, left), var (other, right)] || one.Center != other.Center) continue;
            if (!ledger.Dice.Chance(left.Planted!.IsSame ? 35 : 25)) continue;
            var verdict = ledger.Dice.Chance(8) ? "Unsure" : left.Planted.IsSame ? "Same" : "Different";
            Say(one, left, right, verdict);
        }
    }

    private void Say(HistoryRecord record, HistoryMention left, HistoryMention right, string verdict)
    {
        var later = left.At > right.At ? left.At : right.At;
        var at = later + ((ledger.Now - later) / ledger.Dice.Between(2, 9));
        var (a, b) = string.CompareOrdinal(left.Id.ToString(), right.Id.ToString()) < 0 ? (left.Id, right.Id) : (right.Id, left.Id);
        var (id, by) = (ledger.Id(at), ledger.Dice.Chance(70) ? record.Center.Analyst : record.Center.Senior);
        ledger.Rows.Add("graph.judgement", ("id", id), ("center", record.Center.Id), ("a", a), ("b", b), ("verdict", verdict), ("by_posting", by.Posting), ("at", at), ("undone_by", null), ("undone_at", null));
        ledger.Change(record, "judged", by, at, new { judgement = id, a, b, verdict });
    }
}
