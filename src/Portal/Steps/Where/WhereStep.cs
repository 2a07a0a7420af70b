using Tessera.Kernel.Reporting;
using Tessera.Portal.Drafts;
using Tessera.Portal.Speech;
using Tessera.Portal.Ui;

namespace Tessera.Portal.Steps;

/// <summary>Regulation 7.1, block 3. Words only: a map would tell its tiles' server where the writer looks; Intake resolves places offline.</summary>
public sealed class WhereStep : IStep
{
    private const int ZipLength = 5;
    private const int ZipPlusFourLength = 9;

    public string Name => "where";

    public Words Label => WhereText.Label;

    public Words Title => WhereText.Title;

    public Type Page => typeof(WherePage);

    void IStep.Read(PostedForm form, CitizenReport report) => report.Where = new()
    {
        Address = form.Text("where.address"),
        City = form.Text("where.city"),
        State = form.Text("where.state"),
        Zip = form.Text("where.zip"),
        Landmark = form.Text("where.landmark"),
        Platform = form.Text("where.platform"),
        Link = form.Text("where.link"),
    };

    public IEnumerable<FieldError> Check(CitizenReport report)
    {
        var where = report.Where;
        if (where.Zip is { } zip && !IsZip(zip)) yield return new("where.zip", WhereText.BadZip);
        foreach (var error in Limits.Check(Limits.Line,
            ("where.address", where.Address), ("where.city", where.City), ("where.state", where.State), ("where.platform", where.Platform)))
            yield return error;
        foreach (var error in Limits.Check(Limits.Paragraph, ("where.landmark", where.Landmark), ("where.link", where.Link))) yield return error;
    }

    public IEnumerable<Line> Review(CitizenReport report) => new[]
    {
        Line.Of(WhereText.Address, report.Where.Address),
        Line.Of(WhereText.City, string.Join(", ", new[] { report.Where.City, report.Where.State, report.Where.Zip }.OfType<string>()) is { Length: > 0 } city ? city : null),
        Line.Of(WhereText.Landmark, report.Where.Landmark),
        Line.Of(WhereText.Platform, report.Where.Platform),
        Line.Of(WhereText.Link, report.Where.Link),
    }.OfType<Line>();

    private static bool IsZip(string zip) =>
        zip.All(sign => char.IsAsciiDigit(sign) || sign is '-') && zip.Count(char.IsAsciiDigit) is ZipLength or ZipPlusFourLength;
}
