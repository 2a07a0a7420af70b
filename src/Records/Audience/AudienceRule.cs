using Tessera.Records.Contracts;

namespace Tessera.Records.Audience;

/// <summary>
/// Whom a record is open to: its owner, its author, and whoever a grant in force opens an issued version to. Pure; the database derives the
/// same and nobody writes it by hand (records.derive).
/// </summary>
internal static class AudienceRule
{
    /// <summary>The body travels with a grant; every other part stays with its owner.</summary>
    public static IReadOnlySet<Guid> OfPart(Record record, RecordVersion version, string part, IEnumerable<Grant> grants, DateTimeOffset now) =>
        part == RecordPart.Body ? OfVersion(record, version, grants, now) : Owners(record);

    public static IReadOnlySet<Guid> OfVersion(Record record, RecordVersion version, IEnumerable<Grant> grants, DateTimeOffset now) =>
        version.IssuedAt is null || record.State is RecordState.Sealed or RecordState.Withdrawn
            ? Owners(record)
            : Owners(record).Concat(grants.Where(grant => Opens(grant, version, now)).Select(grant => grant.Party?.Value ?? grant.Recipient.Value)).ToHashSet();

    public static IReadOnlySet<Guid> OfRecord(Record record, IEnumerable<RecordVersion> versions, IReadOnlyCollection<Grant> grants, DateTimeOffset now) =>
        versions.SelectMany(version => OfVersion(record, version, grants, now)).Concat(Owners(record)).ToHashSet();

    private static bool Opens(Grant grant, RecordVersion version, DateTimeOffset now) =>
        grant.Record == version.Record && grant.IsOpen(now) && version.Version >= grant.FromVersion && (grant.ToVersion is null || version.Version <= grant.ToVersion);

    private static HashSet<Guid> Owners(Record record) => [record.Owner.Value, record.Author.Value];
}
