using Tessera.Portal.Drafts;
using Tessera.Portal.Speech;
using Tessera.Portal.Ui;

namespace Tessera.Portal.Notices;

/// <summary>
/// What no page expected. The log says the kind of error and where in our code, never its message: a message may quote what was typed.
/// </summary>
internal sealed class Troubles(RequestDelegate next, PortalSettings settings, ILogger<Troubles> log)
{
    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
            if (http.Response is { HasStarted: false, StatusCode: StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed, ContentType: null }) await AnswerAsync(http, http.Response.StatusCode);
        }
        catch (Exception error) when (http.RequestAborted.IsCancellationRequested && error is OperationCanceledException or IOException)
        {
            // Who reported has left; nobody is there to be answered.
        }
        catch (BadHttpRequestException error)
        {
            await AnswerAsync(http, error.StatusCode);
        }
        catch (InvalidDataException)
        {
            await AnswerAsync(http, StatusCodes.Status400BadRequest);
        }
        catch (Exception error)
        {
            var unavailable = Tokens.IsOfDatabase(error);
            log.LogError("{Error} while answering; the database {Reached}.\n{Where}", error.GetType().FullName, unavailable ? "does not answer" : "is not the cause", unavailable ? "" : error.StackTrace);
            await AnswerAsync(http, unavailable ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError);
        }
    }

    private async Task AnswerAsync(HttpContext http, int status)
    {
        if (http.Response.HasStarted) return;
        var visit = new Visit(Languages.OfPath(http.Request.Path), settings, "/");
        await new Page<TroublePage>(visit, new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(TroublePage.Status)] = status }, status).ExecuteAsync(http);
    }
}
