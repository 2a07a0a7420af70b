namespace Tessera.Vetting.Codes;

/// <summary>A way of grading source and content. The scheme is kept with the values; one is never turned into another silently (regulation 6.2).</summary>
internal sealed record GradeScheme(string Id, string Name, IReadOnlyList<Code> Sources, IReadOnlyList<Code> Contents)
{
    public const string Admiralty = "admiralty";
    public const string Sar = "sar";

    public static IReadOnlyList<GradeScheme> All { get; } =
    [
        new(Admiralty, "Admiralty, A to F and 1 to 6",
            [new("A", "Completely reliable"), new("B", "Usually reliable"), new("C", "Fairly reliable"), new("D", "Not usually reliable"), new("E", "Unreliable"), new("F", "Cannot be judged")],
            [new("1", "Confirmed by other sources"), new("2", "Probably true"), new("3", "Possibly true"), new("4", "Doubtful"), new("5", "Improbable"), new("6", "Cannot be judged")]),
        new(Sar, "SAR, three by three",
            [new("reliable", "Reliable"), new("unreliable", "Unreliable"), new("unknown", "Unknown")],
            [new("confirmed", "Confirmed"), new("doubtful", "Doubtful"), new("cannot-be-judged", "Cannot be judged")]),
    ];

    /// <summary>What nobody has judged yet: an anonymous tip (regulation 6.2).</summary>
    public static Grade Unjudged { get; } = new(Admiralty, "F", "6");

    public static bool Holds(Grade grade) =>
        All.FirstOrDefault(scheme => scheme.Id == grade.Scheme) is { } scheme
        && scheme.Sources.Any(source => source.Value == grade.Source)
        && scheme.Contents.Any(content => content.Value == grade.Content);

    public static string Words(Grade grade)
    {
        var scheme = All.FirstOrDefault(known => known.Id == grade.Scheme);
        var source = scheme?.Sources.FirstOrDefault(value => value.Value == grade.Source)?.Name ?? grade.Source;
        var content = scheme?.Contents.FirstOrDefault(value => value.Value == grade.Content)?.Name ?? grade.Content;
        return $"Source: {source.ToLowerInvariant()}. Content: {content.ToLowerInvariant()}.";
    }
}

/// <summary>How good the source and the content are, in the words of one scheme.</summary>
internal sealed record Grade(string Scheme, string Source, string Content);
