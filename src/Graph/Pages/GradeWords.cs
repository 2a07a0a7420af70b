namespace Tessera.Graph.Pages;

/// <summary>The admiralty code in words.</summary>
internal static class GradeWords
{
    public static IReadOnlyList<(string Value, string Words)> Sources { get; } =
    [
        ("A", "reliable"), ("B", "usually reliable"), ("C", "fairly reliable"), ("D", "not usually reliable"), ("E", "unreliable"), ("F", "reliability unknown"),
    ];

    public static IReadOnlyList<(string Value, string Words)> Contents { get; } =
    [
        ("1", "confirmed"), ("2", "probably true"), ("3", "possibly true"), ("4", "doubtful"), ("5", "improbable"), ("6", "truth cannot be judged"),
    ];
}
