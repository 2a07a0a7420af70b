using Tessera.Cli.Seed.Invented;

namespace Tessera.Cli.Seed.History;

/// <summary>What a record of the history names. Persons are called what the report says they were, never subjects: nobody has decided that.</summary>
internal sealed record HistoryMention(Guid Id, string Kind, string Role, string Label, InventedMention Says, string Source, Actor By, DateTimeOffset At)
{
    private static readonly string[] NameParts = ["given", "middle", "family", "suffix"];
    private static readonly string[] Looks = ["color", "year", "make", "model"];

    /// <summary>The mention that first said it.</summary>
    public Guid Origin { get; init; } = Id;

    /// <summary>Words of the text, where it was found there; a proposal until somebody confirms it.</summary>
    public (int From, int To)? Span { get; init; }

    public bool IsProposed { get; init; }

    public (string Source, string Content)? Grade { get; init; }

    public PlantedSide? Planted { get; init; }

    /// <summary>Carried to the record that this one was promoted to.</summary>
    public HistoryMention CarriedTo(Guid id, Actor by, DateTimeOffset at) => this with { Id = id, Source = "Carried", By = by, At = at, Origin = Origin, Span = null, Planted = null };

    public void Plant(PlantedRows rows, Guid record) => rows.Add("graph.mention",
        ("id", Id), ("record", record), ("version", 1), ("kind", Kind), ("role", Role), ("parent", null), ("label", Label), ("attributes", Says),
        ("source", Source), ("span_from", Span?.From), ("span_to", Span?.To), ("state", IsProposed ? "Proposed" : "Confirmed"), ("made_by", By.Posting), ("made_at", At),
        ("decided_by", IsProposed ? null : By.Posting), ("decided_at", IsProposed ? null : At),
        ("grade_scheme", Grade is null ? null : "admiralty"), ("grade_source", Grade?.Source), ("grade_content", Grade?.Content), ("origin", Origin));

    public static string LabelOf(string kind, InventedMention says) => kind switch
    {
        "Person" => string.Join(' ', NameParts.Select(says.GetValueOrDefault).OfType<string>()),
        "Vehicle" => string.Join(", ", new[]
        {
            $"{says["plateState"]} {says["plate"]}",
            string.Join(' ', Looks.Select(says.GetValueOrDefault).OfType<string>()),
        }.Where(part => part.Length > 0)),
        "Phone" => says["phone"],
        _ => says.GetValueOrDefault("full") ?? says["address"],
    };
}
