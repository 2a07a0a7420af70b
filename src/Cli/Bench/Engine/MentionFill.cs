using System.Diagnostics;
using Tessera.Matching;

namespace Tessera.Cli.Bench.Engine;

/// <summary>An index full of invented persons: their attributes are read on all cores, the index is written by one thread.</summary>
internal static class MentionFill
{
    private const int Batch = 50_000;

    public static EntityIndex Fill(Measures? measures, string size, InventedPeople people, int persons)
    {
        var index = new EntityIndex(Weights.First);
        long filing = 0;
        var started = Stopwatch.GetTimestamp();
        for (var from = 0; from < persons; from += Batch)
        {
            var (first, read) = (from, new Features[Math.Min(Batch, persons - from)]);
            Parallel.For(0, read.Length, i => read[i] = Said(first + i, people.Of(first + i)));
            var at = Stopwatch.GetTimestamp();
            foreach (var features in read) index.Put(features);
            filing += Stopwatch.GetTimestamp() - at;
        }
        measures?.Add($"{size}: built from attributes", Measures.Seconds(started), "s");
        measures?.Add($"{size}: of that written by one thread", filing / (double)Stopwatch.Frequency, "s");
        return index;
    }

    public static Guid Id(int number) => new(number, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    public static Features Said(int number, InventedPerson person) => Features.From(Id(number), EntityKind.Person, new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [AttributeKeys.Given] = person.Given, [AttributeKeys.Middle] = person.Middle, [AttributeKeys.Family] = person.Family, [AttributeKeys.Sex] = person.Sex, [AttributeKeys.Born] = person.Birth,
        [AttributeKeys.Address] = $"{person.House} {person.Street} {person.Postcode}", [AttributeKeys.Phone] = person.Phone, [AttributeKeys.Email] = person.Email,
        [AttributeKeys.Document] = person.Document.Length == 0 ? "" : $"ssn:{person.Document}",
    });
}
