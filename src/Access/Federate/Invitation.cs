using System.Security.Cryptography;
using System.Text;

namespace Tessera.Access.Federate;

/// <summary>A code by which a person becomes known under a provider's subject: told once, 98 bits, so that one hash keeps it.</summary>
internal static class Invitation
{
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789"; // none that look like another

    public static (string Code, byte[] Hash) New()
    {
        var code = string.Join('-', Enumerable.Range(0, 5).Select(_ => RandomNumberGenerator.GetString(Letters, 4)));
        return (code, HashOf(code));
    }

    /// <summary>As a person may type it: spaces, dashes and capitals do not matter.</summary>
    public static byte[] HashOf(string typed) => SHA256.HashData(Encoding.UTF8.GetBytes("tessera invitation " + string.Concat(typed.Where(char.IsLetterOrDigit)).ToLowerInvariant()));
}
