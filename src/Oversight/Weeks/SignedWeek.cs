using Tessera.Kernel.Ids;

namespace Tessera.Oversight.Weeks;

/// <summary>A week of the center's log that somebody looked through and signed. Written once.</summary>
internal sealed class SignedWeek
{
    public Guid Id { get; init; }
    public AgencyId Center { get; init; }
    public DateOnly Monday { get; init; }
    public string Figures { get; init; } = "[]";
    public byte[] Fingerprint { get; init; } = [];

    /// <summary>What the reviewer found: sealed under a key of its own.</summary>
    public byte[] Found { get; init; } = [];
    public byte[] Wrapped { get; init; } = [];
    public PostingId SignedBy { get; init; }
    public DateTimeOffset SignedAt { get; init; }
}
