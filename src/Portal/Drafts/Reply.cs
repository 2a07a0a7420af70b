using Tessera.Kernel.Reporting;

namespace Tessera.Portal.Drafts;

/// <summary>A message being written on a receipt's page; like a <see cref="Draft"/> it lives in the page.</summary>
public sealed class Reply
{
    public required string Receipt { get; set; }

    public required string Key { get; set; }

    public List<ReportedFile> Files { get; set; } = [];
}
