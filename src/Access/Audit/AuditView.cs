using Tessera.Access.Contracts;
using Tessera.Kernel.Ids;

namespace Tessera.Access.Audit;

/// <summary>One entry of the log as its overseer reads it: ids have names where the reader may know them.</summary>
public sealed record AuditEntryView(
    Guid Id, DateTimeOffset At, string Kind, string Outcome, string? Person, string? Title, RecordId? Record, RecordNumber? Number, int? Version, string Detail, Guid? Inquiry);

/// <summary>A page of the log.</summary>
public sealed record AuditView(IReadOnlyList<AuditEntryView> Entries, Guid? Older);
