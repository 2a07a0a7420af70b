namespace Tessera.Matching;

/// <summary>Web addresses in one form: no scheme, no www, no tracking; hxxp and [.] (written so that nobody clicks) put right.</summary>
internal static class UrlText
{
    private const int Longest = 2000;

    public static string? Normal(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > Longest) return null;

        var plain = Armed(text.Trim());
        if (!plain.Contains("://", StringComparison.Ordinal)) plain = "http://" + plain;
        if (!Uri.TryCreate(plain, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || !uri.Host.Contains('.', StringComparison.Ordinal)) return null;

        var host = uri.IdnHost.ToLowerInvariant();
        if (host.StartsWith("www.", StringComparison.Ordinal)) host = host[4..];
        var port = uri.IsDefaultPort ? "" : $":{uri.Port}";
        var query = string.Join('&', uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(part => !part.StartsWith("utm_", StringComparison.OrdinalIgnoreCase)));
        return $"{host}{port}{uri.AbsolutePath.TrimEnd('/')}{(query.Length == 0 ? "" : "?" + query)}";
    }

    public static string Host(string normal) => normal.IndexOfAny(['/', '?', ':']) is var end and >= 0 ? normal[..end] : normal;

    public static string Armed(string text) => text
        .Replace("[.]", ".", StringComparison.Ordinal).Replace("(.)", ".", StringComparison.Ordinal)
        .Replace("[:]", ":", StringComparison.Ordinal).Replace("hxxp", "http", StringComparison.OrdinalIgnoreCase);
}
