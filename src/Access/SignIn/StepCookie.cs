using System.Globalization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace Tessera.Access.SignIn;

/// <summary>How far somebody has come at the gate: a protected note of five minutes, worth nothing by itself.</summary>
internal sealed class StepCookie(IDataProtectionProvider protection, TimeProvider clock)
{
    private const string Name = "tessera-step";
    private static readonly TimeSpan _life = TimeSpan.FromMinutes(5);
    private readonly IDataProtector _protector = protection.CreateProtector("tessera sign-in step");

    /// <param name="How">Empty: the password was given and no code yet. Else both were, and how; only a new password is waited for.</param>
    public sealed record Step(Guid Account, DateTimeOffset NoticedAt, string How, string To);

    public void Set(HttpContext http, Guid account, string to, string how = "")
    {
        var text = string.Join('|', account, clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture), how, to);
        http.Response.Cookies.Append(Name, _protector.Protect(text), Options(http));
    }

    public Step? Read(HttpContext http)
    {
        if (!http.Request.Cookies.TryGetValue(Name, out var box)) return null;
        try
        {
            if (_protector.Unprotect(box).Split('|', 4) is not [var account, var at, var how, var to]) return null;
            var noticed = DateTimeOffset.FromUnixTimeSeconds(long.Parse(at, CultureInfo.InvariantCulture));
            return noticed + _life < clock.GetUtcNow() ? null : new Step(Guid.Parse(account), noticed, how, to);
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }

    public static void Clear(HttpContext http) => http.Response.Cookies.Delete(Name, Options(http));

    private static CookieOptions Options(HttpContext http) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = http.Request.IsHttps,
        IsEssential = true,
        Path = "/sign-in",
        MaxAge = _life,
    };
}
