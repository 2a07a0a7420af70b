using Tessera.Kernel.Reporting;
using Tessera.Portal.Drafts;
using Tessera.Portal.Speech;
using Tessera.Portal.Ui;

namespace Tessera.Portal.Steps;

/// <summary>Regulation 7.1, block 8: anonymous is the default and as easy as named. Who stays anonymous sends nothing of what stands below.</summary>
public sealed class YouStep : IStep
{
    public string Name => "you";

    public Words Label => YouText.Label;

    public Words Title => YouText.Title;

    public Type Page => typeof(YouPage);

    void IStep.Read(PostedForm form, CitizenReport report) => report.By = new()
    {
        Named = form.Is("you.named"),
        Name = form.Text("you.name"),
        Phone = form.Text("you.phone"),
        Email = form.Text("you.email"),
        BestTime = form.Text("you.best-time"),
        MayContact = form.Is("you.contact"),
        Confidential = form.Is("you.confidential"),
        Organization = form.Text("you.organization"),
        Facility = form.Text("you.facility"),
        CaseNumber = form.Text("you.case"),
        ToldPolice = form.Code("you.police", ReportCodes.YesNo),
    };

    public IEnumerable<FieldError> Check(CitizenReport report)
    {
        var by = report.By;
        if (by.Named && by is { Name: null, Organization: null }) yield return new("you.name", YouText.NameMissing);
        if (by.Named && by is { MayContact: true, Phone: null, Email: null }) yield return new("you.phone", YouText.NoWay);
        if (by.Named && by.Email is { } email && !IsEmail(email)) yield return new("you.email", YouText.BadEmail);
        foreach (var error in Limits.Check(Limits.Line,
            ("you.name", by.Name), ("you.phone", by.Phone), ("you.email", by.Email), ("you.best-time", by.BestTime),
            ("you.organization", by.Organization), ("you.facility", by.Facility), ("you.case", by.CaseNumber)))
            yield return error;
    }

    public IEnumerable<Line> Review(CitizenReport report)
    {
        var by = report.By;
        if (!by.Named) return [new(YouText.Who, null, YouText.Anonymous)];
        return new[]
        {
            Line.Of(YouText.Name, by.Name),
            Line.Of(YouText.Phone, by.Phone),
            Line.Of(YouText.Email, by.Email),
            Line.Of(YouText.BestTime, by.BestTime),
            by.MayContact ? new(YouText.MayContact, null, YouText.Yes) : null,
            by.Confidential ? new(YouText.Confidential, null, YouText.Yes) : null,
            Line.Of(YouText.Organization, by.Organization),
            Line.Of(YouText.Facility, by.Facility),
            Line.Of(YouText.CaseNumber, by.CaseNumber),
            Line.Of(YouText.ToldPolice, by.ToldPolice, ThreatText.YesNo),
        }.OfType<Line>();
    }

    private static bool IsEmail(string text) => text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at < text.Length - 1 && !text.Any(char.IsWhiteSpace);
}
