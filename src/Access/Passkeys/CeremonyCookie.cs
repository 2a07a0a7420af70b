using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace Tessera.Access.Passkeys;

/// <summary>
/// What was asked of a device lies, protected, with its browser until it answers: five minutes. Whether it was answered already, the
/// database knows.
/// </summary>
internal sealed class CeremonyCookie(IDataProtectionProvider protection)
{
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    private const string Name = "tessera-passkey";
    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("tessera passkey ceremony").ToTimeLimitedDataProtector();

    public void Set(HttpContext http, string state) => http.Response.Cookies.Append(Name, _protector.Protect(state, Life), Options(http));

    /// <summary>The state that was given out, with the hash under which it is used up. Null: none, or too late.</summary>
    public (string State, byte[] Hash)? Take(HttpContext http)
    {
        http.Response.Cookies.Delete(Name, Options(http));
        if (!http.Request.Cookies.TryGetValue(Name, out var box)) return null;
        try
        {
            var state = _protector.Unprotect(box);
            return (state, SHA256.HashData(Encoding.UTF8.GetBytes(state)));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static CookieOptions Options(HttpContext http) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = http.Request.IsHttps,
        IsEssential = true,
        Path = "/",
        MaxAge = Life,
    };
}
