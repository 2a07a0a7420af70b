using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Tessera.Access.Federate;

/// <summary>Sends a person to a provider and takes what it answers. The handler is made of the registration at each use: one that was stopped is stopped.</summary>
internal sealed class ProviderDoor(ProviderSetup setup, ILoggerFactory logger, UrlEncoder encoder, TimeProvider clock)
{
    public const string NoticedAt = "noticed";
    public const string AskedAt = "asked";
    public const string To = "to";
    public const string Session = "session";
    public const string Former = "former";

    /// <summary>The browser is sent to the provider, which is to ask anew who is there.</summary>
    /// <param name="former">A session of this browser that ends when another begins.</param>
    public async Task LeaveAsync(HttpContext http, Provider provider, Leaving leaving, Guid? former)
    {
        var asked = new OpenIdConnectChallengeProperties { MaxAge = TimeSpan.Zero, Prompt = "login" };
        asked.Items[NoticedAt] = leaving.NoticedAt.ToString("O");
        asked.Items[AskedAt] = clock.GetUtcNow().ToString("O");
        asked.Items[To] = leaving.To;
        asked.Items[Session] = leaving.Session?.ToString();
        asked.Items[Former] = former?.ToString();
        await (await HandlerAsync(http, provider)).ChallengeAsync(asked);
    }

    /// <summary>False: the request is no answer.</summary>
    public async Task<bool> ComeAsync(HttpContext http, Provider provider) => await (await HandlerAsync(http, provider)).HandleRequestAsync();

    private async Task<OpenIdConnectHandler> HandlerAsync(HttpContext http, Provider provider)
    {
        http.Items[typeof(Provider)] = provider;
        var handler = new OpenIdConnectHandler(new FixedOptions(setup.For(provider)), logger, HtmlEncoder.Default, encoder);
        await handler.InitializeAsync(new AuthenticationScheme(provider.Id.ToString(), provider.Name, typeof(OpenIdConnectHandler)), http);
        return handler;
    }
}
