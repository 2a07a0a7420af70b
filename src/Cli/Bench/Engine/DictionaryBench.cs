using System.Diagnostics;
using System.Globalization;
using Tessera.Cli.Seed.Invented;
using Tessera.Matching;

namespace Tessera.Cli.Bench.Engine;

/// <summary>Every word of a dictionary within two slips of a name.</summary>
internal static class DictionaryBench
{
    private const int Queries = 500;
    private const int Surnames = 86_400;

    public static void Run(Measures measures, int words)
    {
        var scan = new TokenScan();
        var started = Stopwatch.GetTimestamp();
        for (var number = 0; number < words; number++) scan.Add(Word(number), number);
        measures.Add(string.Create(CultureInfo.InvariantCulture, $"dictionary of {scan.Count:N0} words, filled"), Measures.Seconds(started), "s");

        var dice = new Dice(5);
        List<long> times = [];
        for (var query = 0; query < Queries; query++)
        {
            var word = Slips.Typo(dice, Word(dice.Below(words))).ToUpperInvariant();
            var at = Stopwatch.GetTimestamp();
            scan.Near(word, 2);
            times.Add(Stopwatch.GetTimestamp() - at);
        }
        measures.AddSpread("all words within two slips of one", times);
        measures.Add("words compared", scan.Count / (times.Average() / Stopwatch.Frequency) / 1e6, "million/s");
    }

    private static string Word(int number) => (InventedPeople.SurnameOf(number % Surnames) + (number < Surnames ? "" : InventedPeople.SurnameOf(number / Surnames)[..2])).ToUpperInvariant();
}
