namespace Tessera.Access.Federate;

/// <summary>
/// Which addresses this server itself asks: the registered issuer's, over https, and no other host, also where the issuer's own document
/// names one. No setting opens more; a test that starts a provider on this machine replaces the rule.
/// </summary>
internal sealed record IssuerRule(bool AllowsLoopbackWithoutTls = false)
{
    /// <summary>Written as the provider writes it in its tokens: compared letter by letter.</summary>
    public bool IsIssuer(string? issuer) =>
        Uri.TryCreate(issuer, UriKind.Absolute, out var uri) && IsSafe(uri) && uri is { Query: "", Fragment: "", UserInfo: "" } && issuer!.Length <= 200;

    public bool IsOf(string issuer, Uri? asked) =>
        asked is { IsAbsoluteUri: true, UserInfo: "" } && IsSafe(asked) && new Uri(issuer) is var own && own.Scheme == asked.Scheme && own.Host == asked.Host && own.Port == asked.Port;

    private bool IsSafe(Uri uri) => uri.Scheme == Uri.UriSchemeHttps || (AllowsLoopbackWithoutTls && uri is { Scheme: "http", IsLoopback: true });
}
