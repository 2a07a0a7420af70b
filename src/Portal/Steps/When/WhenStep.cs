using System.Globalization;
using Tessera.Kernel.Reporting;
using Tessera.Portal.Drafts;
using Tessera.Portal.Speech;
using Tessera.Portal.Ui;

namespace Tessera.Portal.Steps;

/// <summary>Regulation 7.1, block 2: a moment or a range, exact or in words; the future is allowed, since threats have one.</summary>
public sealed class WhenStep : IStep
{
    public string Name => "when";

    public Words Label => WhenText.Label;

    public Words Title => WhenText.Title;

    public Type Page => typeof(WhenPage);

    void IStep.Read(PostedForm form, CitizenReport report) => report.When = new()
    {
        Date = form.Text("when.date"),
        Time = form.Text("when.time"),
        UntilDate = form.Text("when.until-date"),
        UntilTime = form.Text("when.until-time"),
        InWords = form.Text("when.words"),
        Zone = WhenText.Zones.Any(zone => zone.Code == form["when.zone"]) ? form["when.zone"] : null,
    };

    public IEnumerable<FieldError> Check(CitizenReport report)
    {
        var when = report.When;
        if (WrongDate(when.Date) is { } wrong) yield return new("when.date", wrong);
        else if (when is { Date: null, Time: not null }) yield return new("when.date", WhenText.DateMissing);
        if (!IsTime(when.Time)) yield return new("when.time", WhenText.BadTime);
        if (WrongDate(when.UntilDate) is { } wrongUntil) yield return new("when.until-date", wrongUntil);
        else if (when is { Date: not null, UntilDate: not null } && string.CompareOrdinal(when.UntilDate, when.Date) < 0) yield return new("when.until-date", WhenText.Reversed);
        if (!IsTime(when.UntilTime)) yield return new("when.until-time", WhenText.BadTime);
        foreach (var error in Limits.Check(Limits.Line, ("when.words", when.InWords))) yield return error;
    }

    public IEnumerable<Line> Review(CitizenReport report)
    {
        var when = report.When;
        if (when is { Date: null, InWords: null, UntilDate: null }) yield break;
        if (Moment(when.Date, when.Time) is { } from) yield return new(WhenText.Date, null, from);
        if (Moment(when.UntilDate, when.UntilTime) is { } until) yield return new(WhenText.Until, null, until);
        if (when.InWords is not null) yield return new(WhenText.InWords, when.InWords);
        if (Line.Of(WhenText.Zone, when.Zone, WhenText.Zones) is { } zone) yield return zone;
    }

    private static Words? Moment(string? date, string? time) =>
        date is null && time is null ? null : new(Language.English.WriteDay(date, time), Language.Spanish.WriteDay(date, time));

    private static Words? WrongDate(string? text)
    {
        if (text is null) return null;
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return WhenText.BadDate;
        return ReportedTime.HasYear(day) ? null : WhenText.BadYear.With(ReportedTime.FirstYear, ReportedTime.LastYear);
    }

    private static bool IsTime(string? text) => text is null || TimeOnly.TryParseExact(text, ReportedTime.ClockForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
