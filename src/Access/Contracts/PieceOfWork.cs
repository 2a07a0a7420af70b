using Tessera.Kernel.Ids;
using Tessera.Kernel.Keys;

namespace Tessera.Access.Contracts;

/// <summary>What for, stated once; within it restricted streams are searched and opened. Written by functions of the database alone.</summary>
public sealed class PieceOfWork
{
    public Guid Id { get; private init; }
    public PersonId Person { get; private init; }
    public PostingId Posting { get; private init; }
    public AgencyId Center { get; private init; }

    /// <summary>A code of <see cref="Purposes"/>.</summary>
    public string Purpose { get; private init; } = "";
    public byte[]? Reference { get; private init; }
    public byte[]? Wrapped { get; private init; }
    public DateTimeOffset BeganAt { get; private init; }
    public DateTimeOffset UsedAt { get; private init; }
    public DateTimeOffset EndsAt { get; private init; }
    public DateTimeOffset? EndedAt { get; private init; }

    /// <summary>The number it was begun under; null: there was none.</summary>
    public string? ReferenceBy(InstallationKey installation)
    {
        if (Reference is null || Wrapped is null) return null;
        using var key = InquiryKey.Unwrap(Id, Wrapped, installation);
        return key.Open(Reference);
    }
}
