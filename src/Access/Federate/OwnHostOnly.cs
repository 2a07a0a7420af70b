namespace Tessera.Access.Federate;

/// <summary>Every request of this server to a provider passes here: to the issuer's own host, following no redirect, with little patience.</summary>
internal sealed class OwnHostOnly : DelegatingHandler
{
    private readonly string _issuer;
    private readonly IssuerRule _rule;

    public OwnHostOnly(string issuer, IssuerRule rule)
        : base(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false, ConnectTimeout = TimeSpan.FromSeconds(5), PooledConnectionLifetime = TimeSpan.FromMinutes(5) }) =>
        (_issuer, _rule) = (issuer, rule);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        _rule.IsOf(_issuer, request.RequestUri) ? base.SendAsync(request, cancellationToken) : throw new UntrustedAnswerException("host");
}
