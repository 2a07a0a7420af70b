using System.Net;
using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Tessera.Tests.Features.Federate;

/// <summary>An identity provider of another maker (OpenIddict), on another site of this machine (its name, where the workspace has its number): what it says next, the test says.</summary>
internal sealed class TestProvider : IAsyncDisposable
{
    public const string ClientId = "tessera";
    public const string ClientSecret = "a secret of this test, and no other";

    private readonly RsaSecurityKey _key = new(RSA.Create(2048)) { KeyId = "test" };
    private WebApplication _app = null!;

    public string Issuer { get; private set; } = "";

    /// <summary>Who is there, and what is said of them.</summary>
    public Dictionary<string, object> Says { get; } = new(StringComparer.Ordinal);

    /// <summary>Puts another token in the place of the one that was made.</summary>
    public Func<Dictionary<string, object>, string?>? Twist { get; set; }

    public bool Denies { get; set; }

    /// <summary>What was asked last.</summary>
    public IQueryCollection? Asked { get; private set; }

    public async Task StartAsync(CancellationToken cancel)
    {
        using (var free = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            Issuer = $"http://localhost:{((IPEndPoint)free.LocalEndpoint).Port}/";
        }

        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(Issuer);
        builder.Services.AddDbContext<DbContext>(options => options.UseInMemoryDatabase(Issuer).UseOpenIddict());
        builder.Services.AddOpenIddict()
            .AddCore(core => core.UseEntityFrameworkCore().UseDbContext<DbContext>())
            .AddServer(server =>
            {
                server.SetIssuer(new Uri(Issuer)).SetAuthorizationEndpointUris("connect/authorize").SetTokenEndpointUris("connect/token");
                server.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange();
                server.AddSigningKey(_key).AddEphemeralEncryptionKey();
                server.UseAspNetCore().EnableAuthorizationEndpointPassthrough().DisableTransportSecurityRequirement();
                server.AddEventHandler<ApplyTokenResponseContext>(handler => handler.UseInlineHandler(context =>
                {
                    if (Twist is { } twist && context.Response?.IdToken is { } made) context.Response.IdToken = twist(ClaimsOf(made));
                    return ValueTask.CompletedTask;
                }).SetOrder(int.MinValue));
            });
        _app = builder.Build();
        _app.UseAuthentication();
        _app.MapGet("/connect/authorize", Authorize);
        await _app.StartAsync(cancel);
    }

    /// <summary>Knows the workspace under this address of its own.</summary>
    public async Task KnowAsync(string returnTo, string client = ClientId)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IOpenIddictApplicationManager>().CreateAsync(new OpenIddictApplicationDescriptor
        {
            ClientId = client, ClientSecret = ClientSecret, RedirectUris = { new Uri(returnTo) },
            Permissions = { OpenIddictConstants.Permissions.Endpoints.Authorization, OpenIddictConstants.Permissions.Endpoints.Token, OpenIddictConstants.Permissions.GrantTypes.AuthorizationCode, OpenIddictConstants.Permissions.ResponseTypes.Code },
        });
    }

    /// <summary>Signed with the provider's own key.</summary>
    public string Sign(Dictionary<string, object> claims, SecurityKey? key = null) => new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
    {
        Claims = claims, SigningCredentials = new SigningCredentials(key ?? _key, key is SymmetricSecurityKey ? SecurityAlgorithms.HmacSha256 : SecurityAlgorithms.RsaSha256),
    });

    public Task StopAsync() => _app.StopAsync(CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _key.Rsa.Dispose();
    }

    private static Dictionary<string, object> ClaimsOf(string token)
    {
        var claims = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var claim in new JsonWebToken(token).Claims) claims[claim.Type] = long.TryParse(claim.Value, out var number) && claim.Type is "exp" or "iat" or "nbf" or "auth_time" ? number : claim.Value;
        return claims;
    }

    private IResult Authorize(HttpContext http)
    {
        Asked = http.Request.Query;
        if (Denies)
        {
            return Results.Forbid(new AuthenticationProperties(new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                [OpenIddictServerAspNetCoreConstants.Properties.Error] = OpenIddictConstants.Errors.AccessDenied,
            }), [OpenIddictServerAspNetCoreDefaults.AuthenticationScheme]);
        }

        var identity = new ClaimsIdentity("test");
        foreach (var (name, value) in Says)
        {
            if (value is long number) identity.AddClaim(new Claim(name, number.ToString(System.Globalization.CultureInfo.InvariantCulture), ClaimValueTypes.Integer64));
            else identity.AddClaim(new Claim(name, (string)value));
        }

        var principal = new ClaimsPrincipal(identity);
        principal.SetScopes(OpenIddictConstants.Scopes.OpenId);
        principal.SetDestinations(_ => [OpenIddictConstants.Destinations.IdentityToken]);
        return Results.SignIn(principal, properties: null, OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
    }
}
