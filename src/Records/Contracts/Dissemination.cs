using Tessera.Kernel.Ids;

namespace Tessera.Records.Contracts;

/// <summary>Who was given what, why and when: 28 CFR 23.20(g). Outlives the record; holds ids, codes and a hash, never content.</summary>
public sealed class Dissemination
{
    /// <summary>The method of a standing grant; others are view, print, export, call.</summary>
    public const string ByGrant = "grant";

    public Guid Id { get; internal init; }
    public RecordId Record { get; internal init; }
    public int Version { get; internal init; }
    public AgencyId Owner { get; internal init; }
    public byte[]? ContentHash { get; internal init; }
    public AgencyId Recipient { get; internal init; }
    public PersonId? Person { get; internal init; }
    public string Method { get; internal init; } = "";
    public string ReasonCode { get; internal init; } = "";
    public Guid? GrantId { get; internal init; }
    public PostingId ByPosting { get; internal init; }
    public DateTimeOffset At { get; internal init; }
}
