using Tessera.Kernel.Ids;

namespace Tessera.Access.Contracts;

/// <summary>One agency under one agreement: asked, signed, or left.</summary>
public sealed class Party
{
    public PartyId Id { get; internal init; }
    public AgreementId Agreement { get; internal init; }
    public AgencyId Agency { get; internal init; }

    /// <summary>Null: asked, and not signed yet.</summary>
    public DateOnly? SignedOn { get; internal init; }

    /// <summary>Who entered the signature, and whose name stands under the paper.</summary>
    public PostingId? SignedBy { get; internal init; }

    public string? Signatory { get; internal init; }
    public DateOnly? LeftOn { get; internal init; }
    public string? LeftReason { get; internal init; }

    public bool HasSigned(DateOnly today) => SignedOn <= today && (LeftOn is null || LeftOn > today);
}
