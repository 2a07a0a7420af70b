using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using Tessera.Matching;

namespace Tessera.Cli.CompareNames;

/// <summary><c>tessera admin compare-names FILE.csv</c>: how much of two names is one name, row by row; with labels, how well that meets them.</summary>
internal static class CompareNamesCommand
{
    private static readonly Argument<FileInfo> File = new("file") { Description = "A CSV file with the columns name1 and name2; is_match (true, 1, yes) where the truth is known; schema or kind (Person, Company) where not all are persons" };
    private static readonly Option<FileInfo?> Out = new("--out") { Description = "Write each pair with its score (0 to 1000) to this CSV file" };
    private static readonly Option<bool> Wrong = new("--wrong") { Description = "Print the pairs that the truth says otherwise of" };

    public static Command Command { get; } = Make();

    private static Command Make()
    {
        var command = new Command("compare-names", "Score pairs of names, and say how well where the truth is known; nothing is learned from it") { File, Out, Wrong };
        command.SetAction(parsed => Run(parsed.GetValue(File)!, parsed.GetValue(Out), parsed.GetValue(Wrong)));
        return command;
    }

    private static int Run(FileInfo file, FileInfo? into, bool wrong)
    {
        if (!file.Exists) throw new Stopped($"There is no file {file.FullName}.", Exit.Usage);
        var clock = TimeProvider.System.GetTimestamp();
        var pairs = NamePairs.Read(file);
        var took = TimeProvider.System.GetElapsedTime(clock);

        if (into is not null) NamePairs.Write(into, pairs);
        if (wrong) foreach (var pair in pairs.Where(pair => pair.IsOne is { } truth && truth != pair.SaidOne)) AnsiConsole.WriteLine($"{pair.Score,5}  {pair.One}  |  {pair.Other}");
        foreach (var group in pairs.GroupBy(pair => pair.Kind).OrderByDescending(group => group.Count())) Tell(group.Key.ToString(), [.. group]);
        if (pairs.Select(pair => pair.Kind).Distinct().Skip(1).Any()) Tell("All", pairs);
        AnsiConsole.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{pairs.Count:N0} pairs in {took.TotalSeconds:0.00} s ({pairs.Count / Math.Max(0.001, took.TotalSeconds):N0} a second, reading them included)"));
        return Exit.Done;
    }

    private static void Tell(string name, IReadOnlyList<NamePair> pairs)
    {
        var labelled = pairs.Where(pair => pair.IsOne is not null).Select(pair => (pair.Score, IsOne: pair.IsOne == true)).ToList();
        if (labelled.Count == 0)
        {
            AnsiConsole.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {pairs.Count(pair => pair.SaidOne):N0} of {pairs.Count:N0} pairs taken for one name"));
            return;
        }
        var all = labelled.Count(pair => pair.IsOne);
        var reached = PairQuality.At(NameScore.Same, labelled, all);
        var (line, best) = PairQuality.Best(labelled, all);
        AnsiConsole.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name}: {labelled.Count:N0} labelled pairs, {all:N0} of one name; at {NameScore.Same}: precision {reached.Precision:0.000}, recall {reached.Recall:0.000}, F1 {reached.F1:0.000}; best, chosen with the truth: F1 {best.F1:0.000} at {line}"));
    }
}
