using System.Diagnostics;
using System.Globalization;
using Tessera.Cli.Seed.Invented;
using Tessera.Matching;

namespace Tessera.Cli.Bench.Engine;

/// <summary>The index the matcher and the search use: one record with its slips against all persons, explained; the same while it is changed; records against watches.</summary>
internal static class MentionBench
{
    private const int Queries = 5000;
    private const int Best = 10;
    private const int UpdatesASecond = 2000;
    private static readonly Asked Asked = new(Best) { Floor = 1000 };      // even odds: what the matcher keeps

    public static void Run(Measures measures, int persons, int watches)
    {
        var people = new InventedPeople(23);
        var size = string.Create(CultureInfo.InvariantCulture, $"index of {persons:N0} persons");
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var index = MentionFill.Fill(measures, size, people, persons);
        measures.Add($"{size}: memory with words", (GC.GetTotalMemory(forceFullCollection: true) - before) / (double)persons, "bytes a person");
        measures.Add($"{size}: memory beside its words", index.Bytes / (double)persons, "bytes a person");

        var probes = Probes(people, persons, 41);
        Times(index, [.. Probes(people, persons, 40).Take(1000)]);     // the program compiles what runs often
        var started = Stopwatch.GetTimestamp();
        var times = Times(index, probes);
        measures.Add($"{size}: records matched by one thread", Queries / Measures.Seconds(started), "a second");
        measures.AddSpread($"{size}: match one record, explained", times);
        measures.Add($"{size}: the record's own person came first", 100.0 * probes.Count(probe => IsFirst(index, probe)) / Queries, "%");
        Changing(measures, size, index, people, probes, UpdatesASecond);
        Changing(measures, size, index, people, probes, int.MaxValue);
        Purging(measures, size, index);
        Watching(measures, people, watches);
    }

    /// <summary>Records of persons drawn from all that are held, each with its own errors.</summary>
    private static (int Who, Features Says)[] Probes(InventedPeople people, int persons, ulong seed)
    {
        var dice = new Dice(seed);
        return [.. Enumerable.Range(0, Queries).Select(i =>
        {
            var who = dice.Below(persons);
            var says = InventedErrors.Of(people.Of(who), people.Of((who / 3 * 3) + ((who + 1) % 3)), people.Of(persons + i), dice);
            return (who, MentionFill.Said(int.MaxValue - i, says));
        })];
    }

    private static List<long> Times(EntityIndex index, (int Who, Features Says)[] probes)
    {
        List<long> times = new(probes.Length);
        foreach (var (_, says) in probes)
        {
            var at = Stopwatch.GetTimestamp();
            index.Find(says, Asked);
            times.Add(Stopwatch.GetTimestamp() - at);
        }
        return times;
    }

    private static bool IsFirst(EntityIndex index, (int Who, Features Says) probe) =>
        index.Find(probe.Says, Asked).Candidates is [var first, ..] && first.Mention == MentionFill.Id(probe.Who);

    /// <summary>A second thread changes what persons say, at a pace or as fast as it can, for as long as the first one reads.</summary>
    private static void Changing(Measures measures, string size, EntityIndex index, InventedPeople people, (int Who, Features Says)[] probes, int pace)
    {
        var changed = Enumerable.Range(0, 20_000).Select(i => MentionFill.Said(i, people.Of(i + 7))).ToArray();
        using var stop = new CancellationTokenSource();
        long changes = 0;
        var started = Stopwatch.GetTimestamp();
        var writer = new Thread(() =>
        {
            for (; !stop.IsCancellationRequested; changes++)
            {
                index.Put(changed[changes % changed.Length]);
                while (changes > Measures.Seconds(started) * pace && !stop.IsCancellationRequested) Thread.Yield();
            }
        });
        writer.Start();
        var times = Times(index, probes);
        stop.Cancel();
        writer.Join();
        var rate = changes / Measures.Seconds(started);
        var how = pace == int.MaxValue ? "as fast as can be" : string.Create(CultureInfo.InvariantCulture, $"{pace:N0} times a second");
        measures.AddSpread($"{size}: match one while another thread changes it {how}", times);
        measures.Add($"{size}: changes meanwhile, {how}", rate, "a second");
    }

    private static void Purging(Measures measures, string size, EntityIndex index)
    {
        const int Purged = 10_000;
        var started = Stopwatch.GetTimestamp();
        for (var i = 0; i < Purged; i++) index.Remove(MentionFill.Id(i));
        measures.Add($"{size}: purge one", Measures.Seconds(started) * 1e6 / Purged, "µs");
    }

    /// <summary>Watches are held, records come: the same index the other way.</summary>
    private static void Watching(Measures measures, InventedPeople people, int watches)
    {
        var index = MentionFill.Fill(null, "", people, watches);
        var offered = new Asked(3) { Floor = Thresholds.Offer };
        var records = InventedRows.Of(Queries * 4, 29).Select((row, i) => MentionFill.Said(int.MaxValue - i, row.Person)).ToArray();
        foreach (var record in records.Take(2000)) index.Find(record, offered);
        var hits = 0;
        var started = Stopwatch.GetTimestamp();
        foreach (var record in records) hits += index.Find(record, offered).Candidates.Length;
        var seconds = Measures.Seconds(started);
        measures.Add(string.Create(CultureInfo.InvariantCulture, $"records against {watches:N0} watches of persons, one thread"), records.Length / seconds, "a second");
        measures.Add("hits of them, offered", 100.0 * hits / records.Length, "in 100 records");
    }
}
