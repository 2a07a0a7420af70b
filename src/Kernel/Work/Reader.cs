using Tessera.Kernel.Ids;

namespace Tessera.Kernel.Work;

/// <summary>Who asks: a person acting under one posting, with what it gives today. Looked up by the database at each entry, never told by the caller.</summary>
public sealed record Reader
{
    public required PersonId Person { get; init; }
    public required PostingId Posting { get; init; }
    public required AgencyId Agency { get; init; }
    public required AgencyId Center { get; init; }
    public required Guid Session { get; init; }
    public required string PersonName { get; init; }
    public required string Title { get; init; }
    public required string AgencyName { get; init; }
    public required string CenterCode { get; init; }
    public required string TimeZone { get; init; }
    public required bool LawEnforcement { get; init; }
    public required IReadOnlyList<string> Duties { get; init; }
    public required IReadOnlyList<string> Caveats { get; init; }
    public required IReadOnlyList<string> Training { get; init; }
    public required IReadOnlyList<Guid> Audience { get; init; }
    public required DateTimeOffset IdleUntil { get; init; }
    public required DateTimeOffset EndsAt { get; init; }

    /// <summary>The wall's own time at this entry, and until when the last proof of who acts counts (<see cref="FreshProofRule"/>).</summary>
    public DateTimeOffset EnteredAt { get; init; }
    public DateTimeOffset FreshUntil { get; init; }

    /// <summary>The piece of work in hand: what restricted streams are searched and opened for. Null: nothing was stated.</summary>
    public PieceInHand? Piece { get; init; }

    /// <summary>The identity provider by whose word this session was begun; null: it was begun here.</summary>
    public Guid? Provider { get; init; }

    /// <summary>The center itself, not an agency it serves: only a center owns records.</summary>
    public bool IsCenterStaff => Agency == Center;

    public bool Holds(string duty) => Duties.Contains(duty);

    /// <summary>The first rule of access: some audience admits the reader, and every caveat is held.</summary>
    public bool MaySee(IEnumerable<Guid> audience, IEnumerable<string> caveats) => audience.Any(Audience.Contains) && caveats.All(Caveats.Contains);

    /// <summary>The second: staff of the center that owns it, with one of these duties. A recipient never acts on a foreign record.</summary>
    public bool MayAct(AgencyId owner, params IEnumerable<string> anyOf) => IsCenterStaff && owner == Center && anyOf.Any(Holds);
}

/// <summary>What a reader stated that they search and open for, and until when that counts.</summary>
public sealed record PieceInHand(Guid Id, string Purpose, DateTimeOffset UsedAt, DateTimeOffset Until);
