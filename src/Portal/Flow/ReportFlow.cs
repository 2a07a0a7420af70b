using Tessera.Kernel.Reporting;
using Tessera.Portal.Drafts;
using Tessera.Portal.Emergency;
using Tessera.Portal.Files;
using Tessera.Portal.Receipts;
using Tessera.Portal.Send;
using Tessera.Portal.Speech;
using Tessera.Portal.Steps;
using Tessera.Portal.Ui;

namespace Tessera.Portal.Flow;

/// <summary>
/// The form from page to page. Every page is sent to one address with the draft in it; the pressed button says where to go.
/// Going back, adding a row or changing the language corrects nothing and loses nothing; going on asks the page's rules first.
/// </summary>
internal sealed class ReportFlow(Tokens tokens, Spool spool, SendReport send, ReceiptDesk receipts, PortalSettings settings)
{
    public const string Path = "/report";

    public IResult Begin(Language language)
    {
        var draft = Draft.New(language.Code());
        return Show(language, draft, AllSteps.First, []);
    }

    public async Task<IResult> HandleAsync(HttpContext http, Language language, CancellationToken cancel)
    {
        Uploads? uploads = null;
        Draft? read = null;
        var form = await PostedForm.ReadAsync(
            http.Request,
            sofar => uploads = new(spool, settings, language, (read = tokens.Read<Draft>(sofar["draft"]) ?? Draft.New(language.Code())).Report.Files),
            cancel);

        var step = AllSteps.Named(form["step"] is "emergency" ? form["from"] : form["step"]) ?? AllSteps.First;
        try
        {
            var known = read ?? tokens.Read<Draft>(form["draft"]);
            var draft = known ?? Draft.New(language.Code());
            draft.Report.Language = language.Code();
            if (form["step"] is "emergency") return await AfterEmergencyAsync(http, language, draft, form, step, cancel);

            step.Read(form, draft.Report);
            if (known is null) return Show(language, draft, step, [], FlowText.Unreadable, StatusCodes.Status400BadRequest);
            return uploads is { Errors.Count: > 0 }
                ? Show(language, draft, step, uploads.Errors, status: StatusCodes.Status400BadRequest)
                : await GoAsync(http, language, draft, step, form["go"] ?? "next", cancel);
        }
        catch (KeysUnavailableException)
        {
            return ShowUnread(language, form, step);
        }
    }

    private async Task<IResult> GoAsync(HttpContext http, Language language, Draft draft, IStep step, string go, CancellationToken cancel)
    {
        if (Stay(draft, step, go) is { } other) return Show(language, draft, other, []);

        var errors = step.Check(draft.Report).ToList();
        if (errors.Count > 0) return Show(language, draft, step, errors, status: StatusCodes.Status400BadRequest);
        (step as IRowStep)?.Tidy(draft.Report);

        var then = step.Name == AllSteps.Last.Name ? "send" : go is "review" ? AllSteps.Last.Name : AllSteps.After(step).Name;
        return (IResult?)Warn(language, draft, step, then) ?? await OnAsync(http, language, draft, then, cancel);
    }

    /// <summary>Buttons that correct nothing and send nothing: the page they lead to.</summary>
    private static IStep? Stay(Draft draft, IStep step, string go)
    {
        var (verb, what) = go.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon ? (go[..colon], go[(colon + 1)..]) : (go, "");
        switch (verb)
        {
            case "back": return AllSteps.Before(step);
            case "to": return AllSteps.Named(what) ?? step;
            case "stay": return step;
            case "add":
                (step as IRowStep)?.Add(draft.Report);
                return step;
            case "remove":
                if (int.TryParse(what, out var row) && row >= 0) (step as IRowStep)?.Remove(draft.Report, row);
                return step;
            case "drop":
                // Out of the draft only: this page may be an old one of a report that was sent, and its file waits for Intake. The sweep removes what no report has.
                if (Guid.TryParseExact(what, "N", out var id)) draft.Report.Files.RemoveAll(file => file.Id == id);
                return step;
            default: return null;
        }
    }

    private async Task<IResult> OnAsync(HttpContext http, Language language, Draft draft, string then, CancellationToken cancel) =>
        then is "send" ? await SendAsync(http, language, draft, cancel) : Show(language, draft, AllSteps.Named(then) ?? AllSteps.Last, []);

    /// <summary>The 911 or 988 page, once; never instead of the way on.</summary>
    private Page<EmergencyPage>? Warn(Language language, Draft draft, IStep step, string then)
    {
        var marks = AlarmRule.Check(draft.Report).Where(mark =>
            (mark is ReportMarks.Emergency && !draft.Warned911) || (mark is ReportMarks.SelfHarm && !draft.Warned988)).ToHashSet(StringComparer.Ordinal);
        if (marks.Count == 0) return null;

        draft.Warned911 |= marks.Contains(ReportMarks.Emergency);
        draft.Warned988 |= marks.Contains(ReportMarks.SelfHarm);
        return new(At(language), new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(EmergencyPage.Token)] = tokens.Write(draft),
            [nameof(EmergencyPage.From)] = step.Name,
            [nameof(EmergencyPage.Then)] = then,
            [nameof(EmergencyPage.Marks)] = marks,
        });
    }

    private async Task<IResult> AfterEmergencyAsync(HttpContext http, Language language, Draft draft, PostedForm form, IStep from, CancellationToken cancel) =>
        form["go"] is "next" ? await OnAsync(http, language, draft, form["then"] ?? from.Name, cancel) : Show(language, draft, from, []);

    private async Task<IResult> SendAsync(HttpContext http, Language language, Draft draft, CancellationToken cancel)
    {
        foreach (var step in AllSteps.List)
        {
            var errors = step.Check(draft.Report).ToList();
            if (errors.Count > 0) return Show(language, draft, step, errors, status: StatusCodes.Status400BadRequest);
        }

        try
        {
            var sent = await send.RunAsync(draft, language, http.Connection.RemoteIpAddress, cancel);
            if (sent.Receipt is not null) return await receipts.JustSentAsync(language, sent, cancel);
            draft.Report.Files.RemoveAll(file => !spool.Has(file.Id));
            return Show(language, draft, AllSteps.Named("files")!, sent.Errors, status: StatusCodes.Status400BadRequest);
        }
        catch (Npgsql.NpgsqlException error)
        {
            http.RequestServices.GetRequiredService<ILogger<ReportFlow>>().LogError("A report could not be stored: {Error} {State}", error.GetType().Name, error.SqlState);
            return Show(language, draft, AllSteps.Last, [], ReviewText.NotStored.With(settings.Phone), StatusCodes.Status503ServiceUnavailable);
        }
    }

    private Page<StepPage> Show(Language language, Draft draft, IStep step, IReadOnlyList<FieldError> errors, Words? trouble = null, int status = StatusCodes.Status200OK) =>
        Show(language, new StepView(draft, tokens.Write(draft), step, errors, trouble), status);

    /// <summary>Without the keys the draft cannot be read, but it can be given back as it came, with what was typed on this page.</summary>
    private Page<StepPage> ShowUnread(Language language, PostedForm form, IStep step)
    {
        var draft = Draft.New(language.Code());
        step.Read(form, draft.Report);
        return Show(language, new StepView(draft, form["draft"] ?? "", step, [], FlowText.Unavailable.With(settings.Phone)), StatusCodes.Status503ServiceUnavailable);
    }

    private Page<StepPage> Show(Language language, StepView view, int status) => new(
        At(language), new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(StepPage.View)] = view }, status);

    private Visit At(Language language) => new(language, settings, Path) { Form = "report" };
}
