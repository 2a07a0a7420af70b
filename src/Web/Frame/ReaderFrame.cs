using Tessera.Access.Contracts;
using Tessera.Kernel.Ui;

namespace Tessera.Web.Frame;

/// <summary>The frame around every page, from the reader of this request.</summary>
internal sealed class ReaderFrame(ReaderContext context) : IWorkspaceFrame
{
    public Task<WorkspaceFrame?> ReadAsync(CancellationToken cancel)
    {
        if (context.Reader is not { } reader) return Task.FromResult<WorkspaceFrame?>(null);

        var note = reader.Caveats.Contains("part23") ? $"{reader.CenterCode} · Part 23 access" : reader.CenterCode;
        return Task.FromResult<WorkspaceFrame?>(new WorkspaceFrame(
            WorkspaceFrame.DefaultBanner, reader.AgencyName, note, reader.PersonName, reader.Title,
            reader.Duties.ToHashSet(StringComparer.Ordinal), reader.IdleUntil, TimeZoneInfo.FindSystemTimeZoneById(reader.TimeZone)));
    }
}
