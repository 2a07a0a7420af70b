using Microsoft.AspNetCore.Http;

namespace Tessera.Access.Session;

/// <summary>The sign-in page, remembering where a person was going. Only paths of this site are remembered.</summary>
internal static class SignInAddress
{
    public static string For(HttpRequest request) => HttpMethods.IsGet(request.Method) && request.Path != "/"
        ? "/sign-in?to=" + Uri.EscapeDataString(request.Path + request.QueryString)
        : "/sign-in";

    /// <summary>A path on this site, or the desk. Never another host, never a scheme: browsers drop tabs and line ends, and read a backslash as a slash.</summary>
    public static string Safe(string? to) =>
        to is ['/', ..] && !to.StartsWith("//", StringComparison.Ordinal) && !to.Contains('\\', StringComparison.Ordinal) && !to.Any(char.IsControl) ? to : "/";
}
