using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace Tessera.Access.Federate;

/// <summary>What the gate must remember while somebody is elsewhere lies, protected, with their browser, for minutes.</summary>
internal sealed class GateNotes(IDataProtectionProvider protection)
{
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("tessera gate note").ToTimeLimitedDataProtector();

    public void Set<T>(HttpContext http, T note)
        where T : class =>
        http.Response.Cookies.Append(Name<T>(), _protector.CreateProtector(Name<T>()).Protect(JsonSerializer.Serialize(note), Life), Options(http));

    public T? Read<T>(HttpContext http)
        where T : class
    {
        if (!http.Request.Cookies.TryGetValue(Name<T>(), out var box)) return null;
        try
        {
            return JsonSerializer.Deserialize<T>(_protector.CreateProtector(Name<T>()).Unprotect(box));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public static void Clear<T>(HttpContext http) => http.Response.Cookies.Delete(Name<T>(), Options(http));

    private static string Name<T>() => $"tessera-{typeof(T).Name.ToLowerInvariant()}";

    private static CookieOptions Options(HttpContext http) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = http.Request.IsHttps,
        IsEssential = true,
        Path = "/sign-in",
        MaxAge = Life,
    };
}

/// <summary>Somebody is on their way to a provider, having accepted the notice; with a session: to prove again that it is them.</summary>
internal sealed record Leaving(Guid Provider, DateTimeOffset NoticedAt, string To, Guid? Session);

/// <summary>Somebody whom a provider knows and nobody here yet; an invitation makes them known.</summary>
internal sealed record Unlinked(Guid Provider, string Subject, Dictionary<string, string> Said, DateTimeOffset NoticedAt, string To, Guid? Former);
