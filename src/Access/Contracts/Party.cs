using Tessera.Kernel.Ids;

namespace Tessera.Access.Contracts;

/// <summary>One agency's signature under one agreement.</summary>
public sealed class Party
{
    public PartyId Id { get; private init; }
    public AgreementId Agreement { get; private init; }
    public AgencyId Agency { get; private init; }
    public DateOnly SignedOn { get; private init; }
    public DateOnly? LeftOn { get; private init; }

    public bool HasSigned(DateOnly today) => SignedOn <= today && (LeftOn is null || LeftOn > today);
}
