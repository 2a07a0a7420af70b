using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Tessera.Portal.Ui;

/// <summary>
/// Answers with a Razor component written once as HTML. Nothing of Blazor reaches the browser: no script, no state, no cookie,
/// and no antiforgery token, which guards a session that nobody has here (docs/decisions/0020).
/// </summary>
internal sealed class Page<TComponent>(Visit visit, IReadOnlyDictionary<string, object?>? parameters = null, int status = StatusCodes.Status200OK) : IResult
    where TComponent : PortalComponent
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        await using var renderer = new HtmlRenderer(httpContext.RequestServices, httpContext.RequestServices.GetRequiredService<ILoggerFactory>());
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var root = await renderer.RenderComponentAsync<Root>(ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                [nameof(Root.Visit)] = visit,
                [nameof(Root.Component)] = typeof(TComponent),
                [nameof(Root.Parameters)] = parameters ?? new Dictionary<string, object?>(StringComparer.Ordinal),
            }));
            return root.ToHtmlString();
        });

        httpContext.Response.StatusCode = status;
        httpContext.Response.ContentType = "text/html; charset=utf-8";
        await httpContext.Response.WriteAsync(html, httpContext.RequestAborted);
    }
}
