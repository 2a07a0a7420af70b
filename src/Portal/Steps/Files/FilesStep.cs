using Tessera.Kernel.Reporting;
using Tessera.Portal.Drafts;
using Tessera.Portal.Speech;

namespace Tessera.Portal.Steps;

/// <summary>Regulation 7.1, block 7. The files themselves are taken while the form arrives; here is only what the draft says of them.</summary>
public sealed class FilesStep : IStep
{
    public string Name => "files";

    public Words Label => FilesText.Label;

    public Words Title => FilesText.Title;

    public Type Page => typeof(FilesPage);

    void IStep.Read(PostedForm form, CitizenReport report)
    {
        // Files were taken by Files/Uploads while the form was read.
    }

    public IEnumerable<FieldError> Check(CitizenReport report) => [];

    public IEnumerable<Line> Review(CitizenReport report) => report.Files.Select((file, at) => new Line(new($"{at + 1}.", $"{at + 1}."), file.Name));
}
