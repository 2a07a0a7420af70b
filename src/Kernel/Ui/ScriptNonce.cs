using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace Tessera.Kernel.Ui;

/// <summary>The number of one answer: only scripts that bear it run, and what they themselves load (Content Security Policy 3).</summary>
public static class ScriptNonce
{
    private static readonly object _place = new();

    public static string Of(HttpContext http)
    {
        if (http.Items[_place] is not string nonce) http.Items[_place] = nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        return nonce;
    }
}
