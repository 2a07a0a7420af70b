namespace Tessera.Access.Passkeys;

/// <summary>
/// Whose page asked the device. The browser says it in what the device signs; the Origin header would be "null" here, since pages name
/// no referrer. A page that imitates ours, or holds ours in a frame, has another origin.
/// </summary>
internal static class PasskeyOrigin
{
    /// <param name="host">As the browser asked for it, with its port.</param>
    /// <param name="domain">Named by the operator where a balancer hides the host.</param>
    public static bool IsOurs(string origin, bool crossOrigin, string host, string? domain)
    {
        if (crossOrigin || !Uri.TryCreate(origin, UriKind.Absolute, out var page)) return false;
        if (page.Scheme != Uri.UriSchemeHttps && !page.IsLoopback) return false;
        return string.Equals(page.Authority, host, StringComparison.OrdinalIgnoreCase) || (domain is not null && string.Equals(page.Host, domain, StringComparison.OrdinalIgnoreCase));
    }
}
