using Tessera.Kernel.Reporting;
using Tessera.Portal.Drafts;
using Tessera.Portal.Speech;
using Tessera.Portal.Ui;

namespace Tessera.Portal.Steps;

/// <summary>Regulation 7.1, block 6: raises priority.</summary>
public sealed class ThreatStep : IStep
{
    public string Name => "threat";

    public Words Label => ThreatText.Label;

    public Words Title => ThreatText.Title;

    public Type Page => typeof(ThreatPage);

    void IStep.Read(PostedForm form, CitizenReport report) => report.Threat = new()
    {
        Made = form.Code("threat.made", ReportCodes.YesNo),
        AgainstWhom = form.Text("threat.against"),
        Words = form.Text("threat.words"),
        Weapons = form.Code("threat.weapons", ReportCodes.YesNo),
        WhichWeapons = form.Text("threat.which"),
        School = form.Code("threat.school", ReportCodes.YesNo),
    };

    public IEnumerable<FieldError> Check(CitizenReport report) =>
        Limits.Check(Limits.Line, ("threat.against", report.Threat.AgainstWhom))
            .Concat(Limits.Check(Limits.Paragraph, ("threat.words", report.Threat.Words), ("threat.which", report.Threat.WhichWeapons)));

    public IEnumerable<Line> Review(CitizenReport report) => new[]
    {
        Line.Of(ThreatText.Made, report.Threat.Made, ThreatText.YesNo),
        Line.Of(ThreatText.Against, report.Threat.AgainstWhom),
        Line.Of(ThreatText.Said, report.Threat.Words),
        Line.Of(ThreatText.Weapons, report.Threat.Weapons, ThreatText.YesNo),
        Line.Of(ThreatText.Which, report.Threat.WhichWeapons),
        Line.Of(ThreatText.School, report.Threat.School, ThreatText.YesNo),
    }.OfType<Line>();
}
