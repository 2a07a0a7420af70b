using Tessera.Kernel.Reporting;

namespace Tessera.Portal.Drafts;

/// <summary>
/// A report being written. It exists in the writer's page only, as a sealed hidden field; between two pages the server keeps nothing of it
/// (docs/decisions/0020). Files are the exception: each lies in the spool, sealed to Intake, and the draft names it.
/// </summary>
public sealed class Draft
{
    public required string Key { get; set; }

    public CitizenReport Report { get; set; } = new();

    /// <summary>The 911 page was shown; it is not shown again.</summary>
    public bool Warned911 { get; set; }

    public bool Warned988 { get; set; }

    public static Draft New(string language) => new() { Key = SubmitKey.New().ToString(), Report = new() { Language = language } };
}
