using Tessera.Kernel;
using Tessera.Kernel.Ids;

namespace Tessera.Graph.Search;

/// <summary>A record that something was found in.</summary>
public sealed record FoundInView(RecordId Id, string Number, string Title, RecordStream Stream, AgencyId Owner, DateTimeOffset At, DateOnly Day);

/// <summary>One thing found: a record, or a seen entity with the records that name it.</summary>
public abstract record FoundView(string Kind, IReadOnlyList<FoundInView> Records)
{
    public const string OfRecords = "records";
}

/// <summary>A record, by number, title or text; version is the newest this reader may see.</summary>
public sealed record FoundRecordView(FoundInView Record, int Version, float Rank) : FoundView(OfRecords, [Record])
{
    /// <summary>The words around what was found, with « and » around the found ones; only for what is shown.</summary>
    public string Excerpt { get; init; } = "";
}

/// <summary>A seen entity. Named stands where it was found as somebody named only to identify another: the other one is shown (28 CFR part 23, 1998).</summary>
public sealed record FoundThingView(Contracts.MentionKind Of, MentionId Mention, string Name, string Note, string Why, int Millibits, string? Identifies, IReadOnlyList<FoundInView> Records)
    : FoundView(Of.ToString(), Records);
