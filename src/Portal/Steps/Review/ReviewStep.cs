using Tessera.Kernel.Reporting;
using Tessera.Portal.Drafts;
using Tessera.Portal.Speech;

namespace Tessera.Portal.Steps;

/// <summary>Regulation 7.1, block 9: a plain summary, each part with its way back.</summary>
public sealed class ReviewStep : IStep
{
    public string Name => "review";

    public Words Label => ReviewText.Label;

    public Words Title => ReviewText.Title;

    public Type Page => typeof(ReviewPage);

    void IStep.Read(PostedForm form, CitizenReport report)
    {
        // It has no fields.
    }

    public IEnumerable<FieldError> Check(CitizenReport report) => [];

    public IEnumerable<Line> Review(CitizenReport report) => [];
}
