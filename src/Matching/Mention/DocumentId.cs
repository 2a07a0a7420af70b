namespace Tessera.Matching;

/// <summary>An identity document: its type as the center names it (may be empty) and its number.</summary>
public sealed record DocumentId(string Type, string Number)
{
    internal static DocumentId? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > 120) return null;
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var type = colon < 0 ? "" : text[..colon].Trim().ToLowerInvariant();
        return IdentifierText.Compact(text[(colon + 1)..]) is { } number ? new DocumentId(type, number) : null;
    }

    /// <summary>A person has one of these for life, or nearly: two different ones speak against.</summary>
    internal bool IsOneForLife => Type is "ssn" or "fbi" or "sid" or "fin" or "dna";

    internal string Shown { get; } = Type.Length == 0 ? Number : $"{Type} {Number}";

    public override string ToString() => Shown;
}
