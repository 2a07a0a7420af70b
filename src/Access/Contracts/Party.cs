using Tessera.Kernel.Ids;

namespace Tessera.Access.Contracts;

/// <summary>One agency's signature under one agreement.</summary>
public sealed class Party
{
    public PartyId Id { get; internal init; }
    public AgreementId Agreement { get; internal init; }
    public AgencyId Agency { get; internal init; }
    public DateOnly SignedOn { get; internal init; }
    public DateOnly? LeftOn { get; internal init; }

    public bool HasSigned(DateOnly today) => SignedOn <= today && (LeftOn is null || LeftOn > today);
}
