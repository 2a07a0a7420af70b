using Microsoft.AspNetCore.Diagnostics;

namespace Tessera.Web.Security;

/// <summary>A page that is shown in place of an answer is read, whatever was sent: nothing looks at that form again.</summary>
internal static class ShownInPlace
{
    public static void UseReading(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        if (http.Features.Get<IStatusCodeReExecuteFeature>() is not null || http.Features.Get<IExceptionHandlerFeature>() is not null) http.Request.Method = HttpMethods.Get;
        return next(http);
    });
}
