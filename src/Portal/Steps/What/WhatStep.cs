using Tessera.Kernel.Reporting;
using Tessera.Portal.Drafts;
using Tessera.Portal.Speech;
using Tessera.Portal.Ui;

namespace Tessera.Portal.Steps;

/// <summary>Regulation 7.1, block 1. The only page with a field that must be filled.</summary>
public sealed class WhatStep : IStep
{
    public string Name => "what";

    public Words Label => WhatText.Label;

    public Words Title => WhatText.Title;

    public Type Page => typeof(WhatPage);

    void IStep.Read(PostedForm form, CitizenReport report)
    {
        report.Happening = form.Code("happening", ReportCodes.Happening);
        report.What = form.Text("what");
        report.Category = form.Code("category", ReportCodes.Category);
        report.HowKnown = form.Code("how", ReportCodes.HowKnown);
    }

    public IEnumerable<FieldError> Check(CitizenReport report)
    {
        if ((report.What?.Length ?? 0) < Limits.NarrativeLeast) yield return new("what", WhatText.TooShort.With(Limits.NarrativeLeast));
        foreach (var error in Limits.Check(Limits.Narrative, ("what", report.What))) yield return error;
    }

    public IEnumerable<Line> Review(CitizenReport report) => new[]
    {
        Line.Of(WhatText.Happening, report.Happening, WhatText.HappeningChoices),
        Line.Of(WhatText.What, report.What),
        Line.Of(WhatText.Category, report.Category, WhatText.CategoryChoices),
        Line.Of(WhatText.HowKnown, report.HowKnown, WhatText.HowKnownChoices),
    }.OfType<Line>();
}
