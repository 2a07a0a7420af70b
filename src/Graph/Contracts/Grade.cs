namespace Tessera.Graph.Contracts;

/// <summary>How good a fact is: reliability of its source, A to F, and validity of its content, 1 to 6 (the admiralty code).</summary>
public sealed record Grade(string Source, string Content)
{
    public const string Admiralty = "admiralty";

    public bool IsKnown => Source is "A" or "B" or "C" or "D" or "E" or "F" && Content is "1" or "2" or "3" or "4" or "5" or "6";
}
