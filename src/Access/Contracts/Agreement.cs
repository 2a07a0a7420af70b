using Tessera.Kernel.Ids;

namespace Tessera.Access.Contracts;

/// <summary>A memorandum of understanding: under it, its parties share records of its streams while it is in force.</summary>
public sealed class Agreement
{
    public AgreementId Id { get; private init; }
    public string Name { get; private init; } = "";
    public string Purpose { get; private init; } = "";
    public string[] Streams { get; private init; } = [];
    public DateOnly FromDay { get; private init; }
    public DateOnly? ToDay { get; private init; }
    public DateTimeOffset? EndedAt { get; private init; }

    public bool IsInForce(DateOnly today) => FromDay <= today && (ToDay is null || ToDay >= today) && EndedAt is null;
}
