namespace Tessera.Vetting.Narrative;

/// <summary>A sentence of a report, where it stands, and the number people call it by.</summary>
internal sealed record Sentence(int Number, int Start, string Text)
{
    public int End => Start + Text.Length;
}
