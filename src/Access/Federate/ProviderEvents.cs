using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.DependencyInjection;

namespace Tessera.Access.Federate;

/// <summary>Where the framework's handler asks us: before somebody leaves, and once an answer stands or falls.</summary>
internal static class ProviderEvents
{
    public static OpenIdConnectEvents Of(IssuerRule rule, string issuer) => new()
    {
        OnRedirectToIdentityProvider = context =>
        {
            if (!rule.IsOf(issuer, new Uri(context.ProtocolMessage.IssuerAddress))) throw new UntrustedAnswerException("host");
            return Task.CompletedTask;
        },
        // RFC 9207: where an answer names its issuer, it is the one that was asked.
        OnMessageReceived = context =>
        {
            if (context.ProtocolMessage.GetParameter("iss") is { } from && from != issuer) throw new UntrustedAnswerException("issuer");
            return Task.CompletedTask;
        },
        OnTicketReceived = async context =>
        {
            context.HandleResponse();
            await context.HttpContext.RequestServices.GetRequiredService<TakeAnswer>().RunAsync(context.HttpContext, [.. context.Principal!.Claims], context.Properties!);
        },
        OnRemoteFailure = async context =>
        {
            context.HandleResponse();
            await context.HttpContext.RequestServices.GetRequiredService<TakeAnswer>().RefuseAsync(context.HttpContext, WhyNot.CodeOf(context.Failure!));
        },
    };
}
