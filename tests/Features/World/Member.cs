using Tessera.Kernel.Ids;

namespace Tessera.Tests.Features.World;

/// <summary>A person of the test's world, signed in.</summary>
public sealed record Member(PersonId Person, PostingId Posting, AgencyId Agency, AgencyId Center, string Secret);
