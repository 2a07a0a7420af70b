namespace Tessera.Graph.Contracts;

/// <summary>How a mention came into its record.</summary>
public enum MentionSource
{
    /// <summary>A field of a form.</summary>
    Field,

    /// <summary>Words of the text, found by rule and confirmed by a person.</summary>
    Span,

    /// <summary>A column of an imported file.</summary>
    Import,

    /// <summary>Added by hand.</summary>
    Hand,

    /// <summary>Carried over by promotion, or to the record's next version.</summary>
    Carried,
}

/// <summary>Only what is confirmed is compared with anything.</summary>
public enum MentionState
{
    Proposed,
    Confirmed,
    Rejected,
}
