using Tessera.Kernel.Reporting;
using Tessera.Portal.Drafts;
using Tessera.Portal.Speech;
using Tessera.Portal.Store;

namespace Tessera.Portal.Receipts;

/// <summary>What the holder of a receipt sees, and the message being written.</summary>
public sealed record ReceiptView(string Receipt, IReadOnlyList<ReceiptEntry> Entries, string Token)
{
    /// <summary>What was just done, to be said at the top.</summary>
    public (Words Title, Words Text)? News { get; init; }

    public IReadOnlyList<FieldError> Errors { get; init; } = [];

    public Words? Trouble { get; init; }

    public string? Typed { get; init; }

    public IReadOnlyList<ReportedFile> Files { get; init; } = [];

    public IReadOnlySet<string> Marks { get; init; } = new HashSet<string>(StringComparer.Ordinal);
}
