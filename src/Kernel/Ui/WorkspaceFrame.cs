namespace Tessera.Kernel.Ui;

/// <summary>What the frame around every page says of the reader: where they stand, who they are, how long the session lasts.</summary>
/// <param name="Banner">The highest handling the workspace may show.</param>
/// <param name="Center">"Potomac Region Fusion Center"</param>
/// <param name="CenterNote">"PRFC · Part 23 access · training valid to Mar 2027"</param>
/// <param name="Person">"Dana Whitlock"</param>
/// <param name="Posting">"SAR analyst"</param>
/// <param name="Duties">The names of the duties the posting holds.</param>
/// <param name="LocksAt">When the session locks if nothing more is done.</param>
/// <param name="Zone">The center's time zone.</param>
/// <param name="Notices">Unread notices.</param>
/// <param name="Piece">The piece of work in hand, in words, and until when it counts; null: none.</param>
/// <param name="MayState">The reader has something that asks for a stated purpose.</param>
public sealed record WorkspaceFrame(
    string Banner, string Center, string CenterNote, string Person, string Posting, IReadOnlySet<string> Duties, DateTimeOffset LocksAt, TimeZoneInfo Zone, int Notices = 0,
    (string Purpose, DateTimeOffset Until)? Piece = null, bool MayState = false)
{
    /// <summary>Said where nobody is signed in.</summary>
    public const string DefaultBanner = "UNCLASSIFIED//FOR OFFICIAL USE ONLY · LAW ENFORCEMENT SENSITIVE";

    public bool MaySee(NavigationItem item) => item.Duty is null || Duties.Contains(item.Duty) || (item.OrDuty is { } other && Duties.Contains(other));
}

/// <summary>Reads the frame of whoever asks; null where nobody is signed in.</summary>
public interface IWorkspaceFrame
{
    Task<WorkspaceFrame?> ReadAsync(CancellationToken cancel);
}
