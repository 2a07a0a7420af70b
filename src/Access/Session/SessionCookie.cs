using Microsoft.AspNetCore.Http;

namespace Tessera.Access.Session;

/// <summary>The cookie holds the session's secret and nothing else; the database holds its hash.</summary>
internal static class SessionCookie
{
    public const string Name = "tessera";

    public static void Set(HttpContext http, string secret) => http.Response.Cookies.Append(Name, secret, Options(http));

    public static void Clear(HttpContext http) => http.Response.Cookies.Delete(Name, Options(http));

    public static string? SecretIn(HttpContext http) =>
        http.Request.Cookies.TryGetValue(Name, out var secret) && secret.Length == 64 ? secret : null;

    private static CookieOptions Options(HttpContext http) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = http.Request.IsHttps,
        IsEssential = true,
        Path = "/",
    };
}
