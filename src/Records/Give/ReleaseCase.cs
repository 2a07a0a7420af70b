using Tessera.Kernel.Ids;
using Tessera.Kernel.Refusals;
using Tessera.Records.Contracts;

namespace Tessera.Records.Give;

/// <summary>What the rules of release look at: the record, and whose hands it has passed through.</summary>
/// <param name="KindSays">The law of the record's kind, or null where it may leave.</param>
/// <param name="GiverMay">The giver holds the release duty in the center that owns the record.</param>
/// <param name="Hands">The persons who wrote it, issued it and give it.</param>
internal sealed record ReleaseCase(Record Record, Refusal? KindSays, bool GiverMay, IReadOnlyList<PersonId> Hands, DateOnly Today);

/// <summary>What the rules look at in a recipient. Looked up in Access, never told by the caller.</summary>
/// <param name="IsServed">The owner's center serves this agency: it lies in its region.</param>
/// <param name="Under">An agreement in force that both signed and that covers the record's stream.</param>
internal sealed record Recipient(AgencyId Agency, bool IsActive, bool IsLawEnforcement, bool IsServed, Signature? Under);

/// <summary>A recipient's signature under an agreement: the audience a grant opens for.</summary>
internal sealed record Signature(PartyId Party, string Agreement, DateOnly? Until);
