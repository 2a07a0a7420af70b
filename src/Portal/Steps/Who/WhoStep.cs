using Tessera.Kernel.Reporting;
using Tessera.Portal.Drafts;
using Tessera.Portal.Speech;
using Tessera.Portal.Ui;

namespace Tessera.Portal.Steps;

/// <summary>Regulation 7.1, block 4: any number of persons, each by description or name, all of it optional.</summary>
public sealed class WhoStep : IStep, IRowStep
{
    public string Name => "who";

    public Words Label => WhoText.Label;

    public Words Title => WhoText.Title;

    public Type Page => typeof(WhoPage);

    void IStep.Read(PostedForm form, CitizenReport report) =>
        report.People = [.. Enumerable.Range(0, Math.Min(form.Rows("who"), Limits.Rows)).Select(row => new ReportedPerson
        {
            Name = form.Text($"who.{row}.name"),
            Alias = form.Text($"who.{row}.alias"),
            Description = form.Text($"who.{row}.description"),
            Phone = form.Text($"who.{row}.phone"),
            Handle = form.Text($"who.{row}.handle"),
            Relation = form.Text($"who.{row}.relation"),
        })];

    public IEnumerable<FieldError> Check(CitizenReport report) => report.People.SelectMany((person, row) => Limits.Check(Limits.Line,
            ($"who.{row}.name", person.Name), ($"who.{row}.alias", person.Alias), ($"who.{row}.phone", person.Phone),
            ($"who.{row}.handle", person.Handle), ($"who.{row}.relation", person.Relation))
        .Concat(Limits.Check(Limits.Paragraph, ($"who.{row}.description", person.Description))));

    public IEnumerable<Line> Review(CitizenReport report) => Told(report).SelectMany((person, row) => new[]
    {
        new Line(WhoText.Person.With(row + 1), null),
        Line.Of(WhoText.Description, person.Description),
        Line.Of(WhoText.Name, person.Name),
        Line.Of(WhoText.Alias, person.Alias),
        Line.Of(WhoText.Phone, person.Phone),
        Line.Of(WhoText.Handle, person.Handle),
        Line.Of(WhoText.Relation, person.Relation),
    }.OfType<Line>());

    public void Add(CitizenReport report)
    {
        if (report.People.Count == 0) report.People.Add(new());      // the empty one that the page showed
        if (report.People.Count < Limits.Rows) report.People.Add(new());
    }

    public void Remove(CitizenReport report, int row)
    {
        if (row < report.People.Count) report.People.RemoveAt(row);
    }

    /// <summary>Rows left empty were never told.</summary>
    public void Tidy(CitizenReport report) => report.People = [.. Told(report)];

    private static IEnumerable<ReportedPerson> Told(CitizenReport report) => report.People.Where(person => person != new ReportedPerson());
}
