namespace Tessera.Matching;

/// <summary>E-mail addresses in one form: small letters; a tag after '+' aside; gmail's dots aside, as its mail server does.</summary>
internal static class EmailText
{
    private const int Longest = 254;     // RFC 5321, 4.5.3.1.3

    public static string? Normal(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > Longest) return null;

        var address = text.Trim().ToLowerInvariant().Replace("mailto:", "", StringComparison.Ordinal);
        var at = address.LastIndexOf('@');
        if (at < 1 || at > address.Length - 4 || !address.AsSpan(at).Contains('.') || address.Any(char.IsWhiteSpace)) return null;

        var (local, domain) = (address[..at], address[(at + 1)..]);
        var tag = local.IndexOf('+', StringComparison.Ordinal);
        if (tag > 0) local = local[..tag];
        if (domain is "googlemail.com") domain = "gmail.com";
        if (domain is "gmail.com") local = local.Replace(".", "", StringComparison.Ordinal);
        return local.Length == 0 ? null : $"{local}@{domain}";
    }

    public static ReadOnlySpan<char> Local(string normal) => normal.AsSpan(0, normal.LastIndexOf('@'));

    /// <summary>Long enough before the @ to name one person, and not an office's.</summary>
    public static bool IsPersonal(string normal) =>
        Local(normal) is { Length: >= 5 } local && local is not ("admin" or "contact" or "office" or "sales" or "support" or "hello" or "noreply" or "no-reply");
}
