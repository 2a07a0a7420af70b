using Tessera.Kernel.Reporting;

namespace Tessera.Intake.Tips;

/// <summary>Who reported, as the sealed part says it; null for the anonymous.</summary>
internal static class ReporterText
{
    public static string? Of(ReportedBy by)
    {
        if (!by.Named) return null;
        (string Label, string? Text)[] lines =
        [
            ("Name", by.Name), ("Phone", by.Phone), ("E-mail", by.Email), ("Best time", by.BestTime), ("Organization", by.Organization),
            ("Facility", by.Facility), ("Case number", by.CaseNumber), ("Told the police", by.ToldPolice),
            ("May be contacted", by.MayContact ? "yes" : "no"), ("Wants to stay confidential", by.Confidential ? "yes" : "no"),
        ];
        return string.Join('\n', lines.Where(line => !string.IsNullOrWhiteSpace(line.Text)).Select(line => $"{line.Label}: {line.Text}"));
    }
}
