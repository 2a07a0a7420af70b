namespace Tessera.Matching;

/// <summary>One line of the waterfall: what was found, on which values, and what it weighs; below zero it speaks against.</summary>
public sealed record EvidenceLine(string Code, string Label, string Left, string Right, int Millibits)
{
    public bool SpeaksAgainst => Millibits < 0;
}
