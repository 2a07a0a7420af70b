using Tessera.Access.Contracts;
using Tessera.Kernel.Ids;

namespace Tessera.Records.Contracts;

/// <summary>One act of giving: which versions, to whom, why, until when. Audiences are derived from grants, never written by hand.</summary>
public sealed class Grant
{
    public GrantId Id { get; internal init; }
    public RecordId Record { get; internal init; }
    public int FromVersion { get; internal init; }
    public int? ToVersion { get; internal init; }
    public AgencyId Recipient { get; internal init; }

    /// <summary>The recipient's signature under the agreement it was given under; it opens only while that agreement is in force.</summary>
    public PartyId? Party { get; internal init; }

    /// <summary>A code of <see cref="Purposes"/>.</summary>
    public string Purpose { get; internal init; } = "";

    /// <summary>Why the recipient needs it, sealed under the record's key: the owner's to read.</summary>
    public byte[]? Need { get; internal init; }
    public string[] Markings { get; internal init; } = [];
    public PostingId GivenBy { get; internal init; }
    public DateTimeOffset GivenAt { get; internal init; }
    public DateTimeOffset? Until { get; internal set; }
    public DateTimeOffset? WithdrawnAt { get; internal set; }
    public PostingId? WithdrawnBy { get; internal set; }
    public string? WhyWithdrawn { get; internal set; }

    public bool IsOpen(DateTimeOffset now) => WithdrawnAt is null && (Until is null || Until > now);
}
