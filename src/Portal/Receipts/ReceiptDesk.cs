using Npgsql;
using Tessera.Kernel.Reporting;
using Tessera.Portal.Drafts;
using Tessera.Portal.Emergency;
using Tessera.Portal.Files;
using Tessera.Portal.Flood;
using Tessera.Portal.Send;
using Tessera.Portal.Speech;
using Tessera.Portal.Store;
using Tessera.Portal.Ui;

namespace Tessera.Portal.Receipts;

/// <summary>Opens a report by its receipt and takes what its holder adds. A wrong receipt, a mistyped one and a deleted report get the same answer.</summary>
internal sealed class ReceiptDesk(Tokens tokens, PortalStore store, SayMore say, Spool spool, WrongReceipts wrong, PortalSettings settings, ILogger<ReceiptDesk> log)
{
    public const string Path = "/receipt";

    public IResult Ask(Language language) => Ask(language, null, [], null, StatusCodes.Status200OK);

    /// <summary>The answer to a report that was stored. If its page cannot be looked up now, the receipt is shown all the same.</summary>
    public async Task<IResult> JustSentAsync(Language language, Sent sent, CancellationToken cancel)
    {
        var receipt = sent.Receipt!;
        var news = (ReceiptText.HaveIt, sent.WasChanged ? ReceiptText.Changed : ReceiptText.Thanks);
        try
        {
            return Show(language, View(receipt, await store.OpenAsync(receipt, cancel)) with { News = news });
        }
        catch (NpgsqlException)
        {
            return Show(language, View(receipt, []) with { News = news });
        }
    }

    public async Task<IResult> OpenAsync(HttpContext http, Language language, CancellationToken cancel)
    {
        var form = await PostedForm.ReadAsync(http.Request, _ => throw NoFiles(), cancel);
        var typed = form.Text("code");
        if (!Receipt.TryParse(typed, out var receipt)) return NotFound(language, typed);
        if (wrong.IsLocked(receipt)) return Ask(language, typed, [], ReceiptText.Locked, StatusCodes.Status429TooManyRequests);
        try
        {
            var entries = await store.OpenAsync(receipt, cancel);
            if (entries.Count > 0) return Show(language, View(receipt, entries));
        }
        catch (NpgsqlException error)
        {
            return Unavailable(language, typed, error);
        }

        wrong.Count(receipt);
        return NotFound(language, typed);
    }

    public async Task<IResult> SayAsync(HttpContext http, Language language, CancellationToken cancel)
    {
        Uploads? uploads = null;
        Reply? read = null;
        var form = await PostedForm.ReadAsync(
            http.Request, sofar => uploads = new(spool, settings, language, (read = tokens.Read<Reply>(sofar["reply"]) ?? throw NoFiles()).Files), cancel);
        var reply = read ?? tokens.Read<Reply>(form["reply"]);
        if (reply is null || !Receipt.TryParse(reply.Receipt, out var receipt) || !SubmitKey.TryParse(reply.Key, out var key)) return NotFound(language, null);

        var typed = form.Text("more");
        var view = View(receipt, []) with { Token = tokens.Write(reply), Typed = typed, Files = reply.Files };
        try
        {
            var entries = await store.OpenAsync(receipt, cancel);
            view = view with { Entries = entries };
            if (form["go"] is "stay") return Show(language, view);
            if (Errors(typed, reply, uploads) is { Count: > 0 } errors) return Show(language, view with { Errors = errors }, StatusCodes.Status400BadRequest);
            if (!await say.RunAsync(receipt, key, typed, reply.Files, language, cancel)) return NotFound(language, null);

            return Show(language, View(receipt, await store.OpenAsync(receipt, cancel)) with
            {
                News = (ReceiptText.Said, ReceiptText.SaidText),
                Marks = AlarmRule.Check(typed).ToHashSet(StringComparer.Ordinal),
            });
        }
        catch (NpgsqlException error)
        {
            log.LogError("A message could not be stored: {Error} {State}", error.GetType().Name, error.SqlState);
            return Show(language, view with { Trouble = ReceiptText.NotStored.With(settings.Phone) }, StatusCodes.Status503ServiceUnavailable);
        }
    }

    /// <summary>The receipt as a text file: a page without script cannot print itself.</summary>
    public async Task<IResult> SaveAsync(HttpContext http, Language language, CancellationToken cancel)
    {
        var form = await PostedForm.ReadAsync(http.Request, _ => throw NoFiles(), cancel);
        if (!Receipt.TryParse(form["code"], out var receipt)) return NotFound(language, form.Text("code"));
        var text = ReceiptText.FileText.With(settings.Center.In(language), receipt, settings.Domain).In(language);
        return Results.File(System.Text.Encoding.UTF8.GetBytes(text), "text/plain; charset=utf-8", language is Language.Spanish ? "recibo.txt" : "receipt.txt");
    }

    private static List<FieldError> Errors(string? typed, Reply reply, Uploads? uploads) =>
    [
        .. typed is null && reply.Files.Count == 0 && uploads is not { Errors.Count: > 0 } ? [new FieldError("more", ReceiptText.Nothing)] : Array.Empty<FieldError>(),
        .. Limits.Check(Limits.Narrative, ("more", typed)),
        .. uploads?.Errors ?? [],
    ];

    private ReceiptView View(Receipt receipt, IReadOnlyList<ReceiptEntry> entries) => new(
        receipt.ToString(), entries, tokens.Write(new Reply { Receipt = receipt.ToString(), Key = SubmitKey.New().ToString() }));

    private Page<ReceiptPage> Show(Language language, ReceiptView view, int status = StatusCodes.Status200OK) => new(
        new(language, settings, Path), new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(ReceiptPage.View)] = view }, status);

    private Page<AskReceiptPage> NotFound(Language language, string? typed) => Ask(language, typed, [new("code", ReceiptText.NotFound)], null, StatusCodes.Status404NotFound);

    private Page<AskReceiptPage> Unavailable(Language language, string? typed, NpgsqlException error)
    {
        log.LogError("A receipt could not be looked up: {Error} {State}", error.GetType().Name, error.SqlState);
        return Ask(language, typed, [], ReceiptText.Unavailable.With(settings.Phone), StatusCodes.Status503ServiceUnavailable);
    }

    private Page<AskReceiptPage> Ask(Language language, string? typed, IReadOnlyList<FieldError> errors, Words? trouble, int status) => new(
        new(language, settings, Path), new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(AskReceiptPage.Typed)] = typed,
            [nameof(AskReceiptPage.Errors)] = errors,
            [nameof(AskReceiptPage.Trouble)] = trouble,
        }, status);

    private static BadHttpRequestException NoFiles() => new("Files come with a form of this page.", StatusCodes.Status400BadRequest);
}
