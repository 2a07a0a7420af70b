using Tessera.Matching;

namespace Tessera.Tests.Rules.Matching;

/// <summary>Mentions for tests: "given=Jory, family=Pellant, phone=571-555-0148" (values with a comma: use '|' between pairs).</summary>
internal static class Mentions
{
    private static int _next;

    public static Features Person(string attributes) => Of(EntityKind.Person, attributes);

    public static Features Vehicle(string attributes) => Of(EntityKind.Vehicle, attributes);

    public static Features Of(EntityKind kind, string attributes) => Features.From(Id(Interlocked.Increment(ref _next)), kind, Read(attributes));

    public static Guid Id(int number) => new(number, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    public static Dictionary<string, string> Read(string attributes) => attributes
        .Split(attributes.Contains('|', StringComparison.Ordinal) ? '|' : ',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('=', 2))
        .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    public static Evidence Compare(Features a, Features b) => Comparison.Compare(a, b, Weights.First);

    public static int Millibits(this Evidence evidence, string code) => evidence.Lines.Where(line => line.Code == code).Sum(line => line.Millibits);
}
