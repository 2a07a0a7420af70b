using Tessera.Kernel.Ids;

namespace Tessera.Access.Contracts;

/// <summary>What a center has on file of a person before it lets them in, and while it does. Written in the database in these words.</summary>
public sealed class Assurance
{
    /// <summary>Who they are was proved, before they were given a way to sign in (CJIS IA-12).</summary>
    public const string Proofing = "proofing";

    /// <summary>Fingerprints and records were looked at (CJIS PS-3).</summary>
    public const string Screening = "screening";

    /// <summary>They signed how they may use this system, each year (CJIS PS-6).</summary>
    public const string Agreement = "agreement";

    /// <summary>Security awareness, each year (CJIS AT-2).</summary>
    public const string Awareness = "awareness";

    public static IReadOnlyList<string> All { get; } = [Proofing, Screening, Agreement, Awareness];

    public Guid Id { get; internal init; }
    public PersonId Person { get; internal init; }
    public string Kind { get; internal init; } = "";
    public string Method { get; internal init; } = "";
    public DateOnly DoneOn { get; internal init; }
    public DateOnly? ExpiresOn { get; internal init; }
    public DateTimeOffset? EndedAt { get; internal init; }
    public string? EndReason { get; internal init; }
}

/// <summary>How far somebody is let in.</summary>
public enum Gate
{
    Open,

    /// <summary>They see what they saw, and do nothing.</summary>
    ReadsOnly,

    Closed,
}
