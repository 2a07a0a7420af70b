using Microsoft.AspNetCore.Builder;
using Tessera.Access.Session;

namespace Tessera.Access.Contracts;

public static class SessionPipeline
{
    /// <summary>After authentication, before authorization: the reader of this request, or nobody.</summary>
    public static void UseReader(this IApplicationBuilder app) => app.Use(CurrentReader.FromRequest);
}
