using Tessera.Access.Contracts;
using Tessera.Kernel.Ui;
using Tessera.Kernel.Work;

namespace Tessera.Web.Frame;

/// <summary>The frame around every page. It asks again: this request has moved the idle clock since its reader was looked up.</summary>
internal sealed class ReaderFrame(ReaderContext context, IWork work) : IWorkspaceFrame
{
    public async Task<WorkspaceFrame?> ReadAsync(CancellationToken cancel)
    {
        if (context.Reader is null) return null;

        var reader = await work.ReadAsync(db => Task.FromResult(db.Reader), cancel);
        var note = reader.Caveats.Contains("part23") ? $"{reader.CenterCode} · Part 23 access" : reader.CenterCode;
        return new WorkspaceFrame(
            WorkspaceFrame.DefaultBanner, reader.AgencyName, note, reader.PersonName, reader.Title,
            reader.Duties.ToHashSet(StringComparer.Ordinal), reader.IdleUntil, TimeZoneInfo.FindSystemTimeZoneById(reader.TimeZone),
            Piece: reader.Piece is { } piece ? (Purposes.Words(piece.Purpose), piece.Until) : null, MayState: RestrictedRule.Waiting(reader).Count > 0);
    }
}
