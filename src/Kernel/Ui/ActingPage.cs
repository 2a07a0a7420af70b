using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Tessera.Kernel.Refusals;

namespace Tessera.Kernel.Ui;

/// <summary>A page with forms: a rule's no is shown on the page and answered 409, what is not visible is answered 404.</summary>
public abstract class ActingPage : ComponentBase
{
    [Inject] protected NavigationManager Go { get; set; } = default!;

    [CascadingParameter] protected HttpContext Http { get; set; } = default!;

    /// <summary>The rule's no of the last act, for <see cref="RefusalNote"/>.</summary>
    protected Refusal? Refusal { get; private set; }

    protected CancellationToken Cancel => Http.RequestAborted;

    /// <summary>Runs an act; true when it was done, false when a rule said no.</summary>
    protected async Task<bool> DoneAsync(Func<Task> act)
    {
        try
        {
            await act();
            return true;
        }
        catch (RefusedException refused)
        {
            Refusal = refused.Refusal;
            Http.Response.StatusCode = StatusCodes.Status409Conflict;
            return false;
        }
        catch (NotVisibleException)
        {
            Go.NotFound();
            return false;
        }
    }

    /// <summary>Field errors answer 400: give it to OnInvalidSubmit.</summary>
    protected void AnswerBadShape() => Http.Response.StatusCode = StatusCodes.Status400BadRequest;
}
