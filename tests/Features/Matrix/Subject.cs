using Tessera.Kernel.Ids;
using Tessera.Kernel.Work;
using Tessera.Records.Audience;
using Tessera.Records.Contracts;
using Record = Tessera.Records.Contracts.Record;

namespace Tessera.Tests.Features.Matrix;

/// <summary>A record the readers stand before: its facts, from which the rules say who sees what, and the words that lie in its parts.</summary>
internal sealed class Subject
{
    public required string Kind { get; init; }
    public required RecordId Id { get; init; }
    public string Number { get; set; } = "";
    public Guid Mention { get; set; }
    public Guid Judgement { get; set; }
    public Guid File { get; set; }
    public Guid Grant { get; set; }
    public Guid Ask { get; set; }
    public AgencyId AskedAgency { get; set; }
    public Record Record { get; set; } = null!;
    public IReadOnlyList<RecordVersion> Versions { get; set; } = [];
    public IReadOnlyList<Grant> Grants { get; set; } = [];

    /// <summary>Planted words, with the version and the part that hold them.</summary>
    public IReadOnlyList<(string Word, int Version, string Part)> Words { get; set; } = [];

    public bool IsSeenBy(Reader reader, DateTimeOffset now) => reader.MaySee(AudienceRule.OfRecord(Record, Versions, Grants, now), Record.Caveats);

    public bool MayRead(string word, Reader reader, DateTimeOffset now) => IsSeenBy(reader, now) && Words.Any(held =>
        held.Word == word && Versions.Any(version => version.Version == held.Version && reader.MaySee(AudienceRule.OfPart(Record, version, held.Part, Grants, now), [])));
}
