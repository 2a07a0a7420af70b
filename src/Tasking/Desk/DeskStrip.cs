using Tessera.Kernel.Work;

namespace Tessera.Tasking.Desk;

/// <summary>One place in the strip above a desk: a key, a name, and the queues it counts.</summary>
internal sealed record DeskSlot(string Key, string Slug, string Title, IReadOnlyList<string> Queues)
{
    public static readonly DeskSlot All = new("A", "all", "All work", Contracts.Queues.All);

    // Both readers of a determination are one slot: what differs is said in "waiting on".
    private static readonly IReadOnlyList<DeskSlot> OfCenter =
    [
        All,
        new("1", "life", "Life safety", [Contracts.Queues.Life]),
        new("2", "tips", "Tips to screen", [Contracts.Queues.Tips]),
        new("3", "sars", "SARs to vet", [Contracts.Queues.Sars, Contracts.Queues.SecondReader]),
        new("4", "asks-in", "Asks of us", [Contracts.Queues.AsksIn]),
        new("5", "asks-out", "Asks we sent", [Contracts.Queues.AsksOut]),
        new("6", "retention", "Retention", [Contracts.Queues.Retention]),
    ];

    /// <summary>An agency without records of its own has asks only.</summary>
    public static IReadOnlyList<DeskSlot> For(Reader reader) =>
        reader.IsCenterStaff ? OfCenter : [All, .. OfCenter.Where(slot => slot.Slug.StartsWith("asks", StringComparison.Ordinal))];

    public static DeskSlot Find(Reader reader, string? slug) => For(reader).FirstOrDefault(slot => slot.Slug == slug) ?? All;
}
