using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Tessera.Access.Passkeys;
using Tessera.Access.Session;
using Tessera.Access.SignIn;

namespace Tessera.Access.Federate;

/// <summary>
/// A signed answer came back by the browser that was sent: taken once, judged, what was said of the person kept, and their session begun or
/// proved again. No account is made of it.
/// </summary>
internal sealed class TakeAnswer(ProviderStore providers, GateNotes notes, LetInByProvider letIn, Challenges challenges, SignInLog log, TimeProvider clock)
{
    public async Task RunAsync(HttpContext http, IReadOnlyList<Claim> claims, AuthenticationProperties asked)
    {
        var provider = (Provider)http.Items[typeof(Provider)]!;
        // The correlation cookie is gone by now; a state that was kept, cookie and all, is worth nothing a second time either.
        if (!await challenges.UseAsync(SHA256.HashData(Encoding.UTF8.GetBytes(http.Request.Query["state"].ToString())), http.RequestAborted)) await RefuseAsync(http, "state");
        else if (AnswerRule.WhyNot(provider, claims, Time(asked, ProviderDoor.AskedAt), clock.GetUtcNow()) is { } why) await RefuseAsync(http, why);
        else await TakeAsync(http, provider, claims, asked);
    }

    public async Task RefuseAsync(HttpContext http, string code)
    {
        var provider = (Provider)http.Items[typeof(Provider)]!;
        await log.WriteAsync(SignInLog.Provider, null, "failed", code, provider.Id, http.RequestAborted);
        http.Response.Redirect(Elsewhere.At(WhyNot.SentenceOf(code)));
    }

    private async Task TakeAsync(HttpContext http, Provider provider, IReadOnlyList<Claim> claims, AuthenticationProperties asked)
    {
        var subject = claims.First(claim => claim.Type == "sub").Value;
        var (said, notTheirs) = AnswerRule.Accept(provider, claims);
        var known = await providers.LinkOfAsync(provider.Id, subject, http.RequestAborted);
        foreach (var name in notTheirs) await log.WriteAsync("sign-in.attribute", known?.Person.Value, "refused", name, provider.Id, http.RequestAborted);

        var to = SignInAddress.Safe(asked.Items[ProviderDoor.To]);
        if (known is not { } link)
        {
            await log.WriteAsync(SignInLog.Provider, null, "failed", "unlinked", provider.Id, http.RequestAborted);
            notes.Set(http, new Unlinked(provider.Id, subject, said.ToDictionary(StringComparer.Ordinal), Time(asked, ProviderDoor.NoticedAt), to, Id(asked, ProviderDoor.Former)));
            http.Response.Redirect("/sign-in/invitation");
            return;
        }

        var arrival = new Arrival(provider, link.Link, link.Person, said);
        http.Response.Redirect(Id(asked, ProviderDoor.Session) is { } session
            ? await letIn.ProveAsync(arrival, session, to, http)
            : await letIn.BeginAsync(arrival, Time(asked, ProviderDoor.NoticedAt), Id(asked, ProviderDoor.Former), to, http));
    }

    private static DateTimeOffset Time(AuthenticationProperties asked, string item) => DateTimeOffset.Parse(asked.Items[item]!, CultureInfo.InvariantCulture);

    private static Guid? Id(AuthenticationProperties asked, string item) => Guid.TryParse(asked.Items[item], out var id) ? id : null;
}
