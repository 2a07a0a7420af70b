using Tessera.Kernel;
using Tessera.Kernel.Keys;
using Tessera.Kernel.Time;

namespace Tessera.Cli.Seed.History;

/// <summary>A record of the invented history while it is told; its rows are written when all is known.</summary>
internal sealed class HistoryRecord
{
    private const string Zone = "America/New_York";

    public HistoryRecord(Guid id, CenterCast center, RecordStream stream, string kind, string prefix, Actor author, DateTimeOffset received, RecordKey key)
    {
        (Id, Center, Stream, Kind, Prefix, Author, Received, Key) = (id, center, stream, kind, prefix, author, received, key);
        var day = received.DayAt(Zone);
        (ReviewOn, PurgeOn) = stream switch                     // regulation 8.1, as Records has it
        {
            RecordStream.Tip => (day.AddDays(60), day.AddDays(90)),
            RecordStream.Sar => (day.AddDays(335), day.AddDays(365)),
            _ => (day.PlusYears(1), day.PlusYears(5)),
        };
    }

    public Guid Id { get; }

    public CenterCast Center { get; }

    public RecordStream Stream { get; }

    public string Kind { get; }

    public string Prefix { get; }

    public Actor Author { get; }

    public DateTimeOffset Received { get; }

    public RecordKey Key { get; }

    public string Number { get; set; } = "";

    public string Title { get; set; } = "";

    public string Priority { get; set; } = "Routine";

    public string State { get; set; } = "submitted";

    public string SubState { get; set; } = "";

    public DateTimeOffset? Occurred { get; set; }

    public DateOnly ReviewOn { get; set; }

    public DateOnly PurgeOn { get; set; }

    public object Body { get; set; } = new { };

    public string Text { get; set; } = "";

    public string? Reporter { get; set; }

    public Actor? IssuedBy { get; set; }

    public DateTimeOffset? IssuedAt { get; set; }

    /// <summary>Of the body as the database writes it, which is what Records hashes when it issues.</summary>
    public string ContentHash => JsonbText.HashOf(Body);

    public List<HistoryMention> Mentions { get; } = [];

    public bool IsGoneOn(DateOnly today) => PurgeOn <= today;

    public static DateOnly DayOf(DateTimeOffset at) => at.DayAt(Zone);

    public byte[] Seal(string text, string place) => Key.Seal(text, place);

    public void Plant(PlantedRows rows)
    {
        int? issued = IssuedAt is null ? null : 1;
        rows.Add("records.record",
            ("id", Id), ("owner", Center.Id), ("stream", Stream.ToString()), ("kind", Kind), ("number", Number), ("title", Title), ("state", State), ("sub_state", SubState),
            ("priority", Priority), ("author", Author.Posting), ("created_at", Received), ("received_at", Received), ("occurred_from", Occurred), ("occurred_to", Occurred),
            ("current_version", 1), ("issued_version", issued), ("review_on", ReviewOn), ("purge_on", PurgeOn), ("on_hold", false), ("caveats", Array.Empty<string>()));
        rows.Add("records.version",
            ("record", Id), ("version", 1), ("made_by", Author.Posting), ("made_at", Received), ("issued_by", IssuedBy?.Posting), ("issued_at", IssuedAt),
            ("content_hash", IssuedAt is null ? null : Convert.FromHexString(ContentHash)));
        rows.Add("records.part", ("record", Id), ("version", 1), ("name", "body"), ("content", Body), ("sealed", null), ("text", Text), ("caveats", Array.Empty<string>()));
        if (Reporter is not null)
            rows.Add("records.part", ("record", Id), ("version", 1), ("name", "reporter"), ("content", null), ("sealed", Seal(Reporter, "reporter")), ("text", ""), ("caveats", Array.Empty<string>()));
        foreach (var mention in Mentions) mention.Plant(rows, Id);
        Key.Dispose();
    }
}
