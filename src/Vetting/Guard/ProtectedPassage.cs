namespace Tessera.Vetting.Guard;

/// <summary>How a sentence uses what is protected.</summary>
internal enum ProtectedUse
{
    /// <summary>Nothing else speaks for it: held until a trained person answers.</summary>
    Alone,

    /// <summary>It is given as the reason, or said of all of a group: held, even beside a behavior.</summary>
    AsReason,

    /// <summary>A behavior stands in the same sentence.</summary>
    BesideBehavior,

    /// <summary>Part of the description of one person.</summary>
    AsDescription,

    /// <summary>News of a public event: how many, where, when; nobody in particular.</summary>
    AsEventNews,
}

/// <summary>A sentence that touches what is protected, and why it is held or let through.</summary>
internal sealed record ProtectedPassage(int Start, string Text, ProtectedUse Use, IReadOnlyList<ProtectedTopic> Topics)
{
    public bool IsHeld => Use is ProtectedUse.Alone or ProtectedUse.AsReason;

    /// <summary>The same words are the same passage, wherever they stand: an answer given once holds.</summary>
    public byte[] Hash { get; } = System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(
        string.Join(' ', Tokens.Of(Text).Select(token => token.Word))));
}
