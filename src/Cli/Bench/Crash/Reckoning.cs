namespace Tessera.Cli.Bench.Crash;

/// <summary>Receipts against tips, desk rows, matches and files: each once, none missing. Every difference is a sentence.</summary>
internal static class Reckoning
{
    public static IEnumerable<string> Findings(IReadOnlyDictionary<Submission, string> receipts, Ledger ledger)
    {
        var sent = receipts.Count;
        if (receipts.Values.Distinct(StringComparer.Ordinal).Count() is var distinct && distinct != sent) yield return $"{sent} reports have {distinct} different receipts.";
        if (ledger.Envelopes != sent) yield return $"{sent} receipts were given, {ledger.Envelopes} envelopes are stored.";
        if (ledger.Tips.Count != sent) yield return $"{sent} receipts were given, {ledger.Tips.Count} tips stand.";

        var tips = ledger.Tips.ToLookup(tip => tip.Mark, tip => tip.Record, StringComparer.Ordinal);
        foreach (var submission in receipts.Keys)
        {
            var records = tips[submission.Mark].ToList();
            if (records is [var record])
            {
                foreach (var finding in OfTip(submission, record, ledger)) yield return finding;
            }
            else
            {
                yield return $"{submission.Mark} became {records.Count} tips.";
            }
        }

        foreach (var pair in receipts.Keys.GroupBy(submission => submission.Plate, StringComparer.Ordinal).Where(pair => pair.Count() == 2))
        {
            var records = pair.Select(submission => tips[submission.Mark].FirstOrDefault()).ToList();
            if (!ledger.Pairs.Contains(Ledger.Pair(records[0], records[1]))) yield return $"{string.Join(" and ", pair.Select(one => one.Mark))} name one plate, and no dot joins them.";
        }
    }

    private static IEnumerable<string> OfTip(Submission submission, Guid record, Ledger ledger)
    {
        if (ledger.OnDesk.GetValueOrDefault(record) is var rows && rows != 1) yield return $"{submission.Mark} has {rows} rows on the desk.";
        if (ledger.Matched.GetValueOrDefault(record) is var times && times != 1) yield return $"{submission.Mark} was matched {times} times.";
        var files = ledger.Files.Where(file => file.Record == record).ToList();
        if (files is not [var file]) yield return $"{submission.Mark} has {files.Count} files.";
        else if (file.Sha256 != submission.Sha256) yield return $"The file of {submission.Mark} is not the one that was sent.";
        else if (file.State is not "ready") yield return $"The file of {submission.Mark} could not be opened again: it is {file.State}.";
    }
}
