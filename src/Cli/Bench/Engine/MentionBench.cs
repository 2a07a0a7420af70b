using System.Diagnostics;
using System.Globalization;
using Tessera.Matching;

namespace Tessera.Cli.Bench.Engine;

/// <summary>The index the matcher and the search use: persons found in spite of slips, explained; changed while it is read; and used the other way, as watches.</summary>
internal static class MentionBench
{
    private const int Queries = 2000;
    private const int Best = 10;

    public static void Run(Measures measures, int persons, int watches)
    {
        var people = new InventedPeople(23);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var started = Stopwatch.GetTimestamp();
        var index = Fill(people, persons);
        var size = string.Create(CultureInfo.InvariantCulture, $"{persons:N0} persons");
        measures.Add($"index of {size}: built from attributes", Measures.Seconds(started), "s");
        measures.Add($"index of {size}: memory", (GC.GetTotalMemory(forceFullCollection: true) - before) / (double)persons, "bytes a person");

        var probes = InventedRows.Of(Queries, 23).Select((row, i) => Said(i, row.Person)).ToArray();
        measures.AddSpread($"index of {size}: find one record, explained", Times(index, probes));
        Changing(measures, size, index, people, probes);
        Watching(measures, people, watches);
    }

    private static List<long> Times(EntityIndex index, Features[] probes)
    {
        List<long> times = [];
        foreach (var probe in probes)
        {
            var at = Stopwatch.GetTimestamp();
            index.Find(probe, Best);
            times.Add(Stopwatch.GetTimestamp() - at);
        }
        return times;
    }

    /// <summary>A second thread puts records, as fast as it can for as long as the first one reads.</summary>
    private static void Changing(Measures measures, string size, EntityIndex index, InventedPeople people, Features[] probes)
    {
        using var stop = new CancellationTokenSource();
        long changes = 0;
        var started = Stopwatch.GetTimestamp();
        var writer = new Thread(() =>
        {
            for (var i = 0; !stop.IsCancellationRequested; i++, changes++) index.Put(Said(3_000_000 + (i % 10_000), people.Of(i % 10_000)));
        });
        writer.Start();
        var times = Times(index, probes);
        stop.Cancel();
        writer.Join();
        measures.AddSpread($"index of {size}: find while another thread changes it", times);
        measures.Add($"index of {size}: changes meanwhile", changes / Measures.Seconds(started), "a second");
    }

    /// <summary>Watches are held, records come: the same index the other way.</summary>
    private static void Watching(Measures measures, InventedPeople people, int watches)
    {
        var index = Fill(people, watches);
        var records = InventedRows.Of(Queries * 5, 29).Select((row, i) => Said(i, row.Person)).ToArray();
        var hits = 0;
        var started = Stopwatch.GetTimestamp();
        foreach (var record in records) hits += index.Find(record, 3).Candidates.Count(candidate => candidate.Evidence.IsOffered);
        var seconds = Measures.Seconds(started);
        measures.Add(string.Create(CultureInfo.InvariantCulture, $"records against {watches:N0} watches of persons, one thread"), records.Length / seconds, "a second");
        measures.Add("hits of them, offered", 100.0 * hits / records.Length, "in 100 records");
    }

    private static EntityIndex Fill(InventedPeople people, int persons)
    {
        var index = new EntityIndex(Weights.First);
        for (var i = 0; i < persons; i++) index.Put(Said(i, people.Of(i)));
        return index;
    }

    private static Features Said(int number, InventedPerson person) => Features.From(new Guid(number, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), EntityKind.Person, new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [AttributeKeys.Given] = person.Given, [AttributeKeys.Middle] = person.Middle, [AttributeKeys.Family] = person.Family, [AttributeKeys.Sex] = person.Sex, [AttributeKeys.Born] = person.Birth,
        [AttributeKeys.Address] = $"{person.House} {person.Street} {person.Postcode}", [AttributeKeys.Phone] = person.Phone, [AttributeKeys.Email] = person.Email,
        [AttributeKeys.Document] = person.Document.Length == 0 ? "" : $"ssn:{person.Document}",
    });
}
