using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace Tessera.Web.Security;

/// <summary>
/// A proxy that ends TLS says in headers how it was reached. Believed of the proxies that <c>Tessera__Proxies</c> names (addresses or
/// networks, parted by commas) and of nobody else: by it cookies are Secure, and limits count the sender, not the proxy.
/// </summary>
internal static class Proxies
{
    private const string Setting = "Tessera:Proxies";

    public static void UseNamedProxies(this WebApplication app)
    {
        var named = (app.Configuration[Setting] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (named.Length == 0) return;

        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in named)
        {
            if (System.Net.IPNetwork.TryParse(proxy, out var network)) options.KnownIPNetworks.Add(network);
            else options.KnownProxies.Add(IPAddress.TryParse(proxy, out var address) ? address : throw new InvalidOperationException($"Tessera__Proxies: '{proxy}' is no address and no network."));
        }

        app.UseForwardedHeaders(options);
    }
}
