using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Work;

namespace Tessera.Kernel.Log;

/// <summary>One row of the log: written once with what it tells of, given its position and hash by the sealer. Never content.</summary>
public sealed class LogEntry
{
    public Guid Id { get; private init; }
    public DateTimeOffset At { get; private init; }
    public string Source { get; private init; } = "";
    public string Kind { get; private init; } = "";
    public AgencyId? Center { get; private init; }
    public PersonId? Person { get; private init; }
    public PostingId? Posting { get; private init; }
    public Guid? Session { get; private init; }
    public RecordId? Record { get; private init; }
    public int? Version { get; private init; }
    public string Outcome { get; private init; } = "";
    public string Detail { get; private init; } = "{}";

    public static LogEntry Of(
        Reader? reader, string source, string kind, RecordId? record, int? version, string outcome, object? detail, DateTimeOffset at)
    {
        EventTable.Require(kind, outcome);
        return new()
        {
            Id = Guid.CreateVersion7(at),
            At = at,
            Source = source,
            Kind = kind,
            Center = reader?.Center,
            Person = reader?.Person,
            Posting = reader?.Posting,
            Session = reader?.Session,
            Record = record,
            Version = version,
            Outcome = outcome,
            Detail = DetailOf(detail, reader?.Piece),
        };
    }

    /// <summary>What was done within a piece of work bears its id, whoever wrote it down.</summary>
    private static string DetailOf(object? detail, PieceInHand? piece)
    {
        if (piece is null) return detail is null ? "{}" : JsonSerializer.Serialize(detail, LogJson.Options);
        var written = (detail is null ? null : JsonSerializer.SerializeToNode(detail, LogJson.Options) as JsonObject) ?? [];
        written.TryAdd("piece", piece.Id);
        return written.ToJsonString(LogJson.Options);
    }

    internal static void Map(ModelBuilder model)
    {
        var entry = model.Entity<LogEntry>();
        entry.ToTable("entry", "log").HasKey(row => row.Id);
        entry.Property(row => row.Id).ValueGeneratedNever();
        entry.Property(row => row.Detail).HasColumnType("jsonb");
    }
}
