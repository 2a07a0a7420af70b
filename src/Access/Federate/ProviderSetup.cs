using System.Collections.Concurrent;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using Tessera.Kernel.Keys;

namespace Tessera.Access.Federate;

/// <summary>
/// The framework's OpenID Connect handler, set for one provider: authorization code with PKCE, state, nonce, signed tokens of the registered
/// issuer for us. Kept as long as the registration is the same, with the issuer's keys.
/// </summary>
internal sealed class ProviderSetup(IDataProtectionProvider protection, InstallationKey key, IssuerRule rule, TimeProvider clock)
{
    // Signatures of key pairs only: never none, and never a secret that both sides know.
    private static readonly string[] _algorithms = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"];

    private readonly ConcurrentDictionary<Guid, (Provider Of, OpenIdConnectOptions Options)> _made = new();

    public OpenIdConnectOptions For(Provider provider) => _made.AddOrUpdate(
        provider.Id,
        _ => (provider, Make(provider)),
        (_, made) => made.Of.Issuer == provider.Issuer && made.Of.ClientId == provider.ClientId && made.Of.Secret.AsSpan().SequenceEqual(provider.Secret) ? made : (provider, Make(provider))).Options;

    private OpenIdConnectOptions Make(Provider provider)
    {
        var options = new OpenIdConnectOptions
        {
            Authority = provider.Issuer,
            ClientId = provider.ClientId,
            ClientSecret = provider.SecretWith(key),
            CallbackPath = provider.ReturnPath,
            RequireHttpsMetadata = !rule.AllowsLoopbackWithoutTls,
            ResponseType = OpenIdConnectResponseType.Code,
            // A form of another site would come without our cookies, and is refused besides (OwnOrigin).
            ResponseMode = OpenIdConnectResponseMode.Query,
            UsePkce = true,
            SaveTokens = false,
            GetClaimsFromUserInfoEndpoint = false,
            MapInboundClaims = false,
            RemoteAuthenticationTimeout = GateNotes.Life,
            BackchannelHttpHandler = new OwnHostOnly(provider.Issuer, rule),
            BackchannelTimeout = TimeSpan.FromSeconds(20),
            TimeProvider = clock,
            Events = ProviderEvents.Of(rule, provider.Issuer),
        };
        options.Scope.Clear();
        options.Scope.Add("openid");
        options.ClaimActions.Clear();
        options.TokenValidationParameters = new TokenValidationParameters
        {
            ValidAudience = provider.ClientId,
            ValidAlgorithms = _algorithms,
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            ClockSkew = TimeSpan.FromMinutes(1),
            IssuerValidator = (issuer, _, _) => issuer == provider.Issuer ? issuer : throw new SecurityTokenInvalidIssuerException("Another issuer.") { InvalidIssuer = issuer },
        };
        foreach (var cookie in (CookieBuilder[])[options.CorrelationCookie, options.NonceCookie])
            (cookie.SameSite, cookie.SecurePolicy) = (SameSiteMode.Lax, CookieSecurePolicy.SameAsRequest); // strict cookies do not come back from elsewhere
        new OpenIdConnectPostConfigureOptions(protection).PostConfigure(provider.Id.ToString(), options);
        return options;
    }
}

/// <summary>Options of one provider for the framework's handler, which asks for them by name.</summary>
internal sealed class FixedOptions(OpenIdConnectOptions options) : IOptionsMonitor<OpenIdConnectOptions>
{
    public OpenIdConnectOptions CurrentValue => options;

    public OpenIdConnectOptions Get(string? name) => options;

    public IDisposable? OnChange(Action<OpenIdConnectOptions, string?> listener) => null;
}
