using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace Tessera.Access.Demo;

/// <summary>Demo mode is a setting, never the Development environment, and works on loopback only.</summary>
public static class DemoMode
{
    public static bool IsOn(IConfiguration configuration) => configuration.GetValue("Tessera:Demo", defaultValue: false);

    /// <summary>Asked from this machine, by its own name, and not through a proxy that makes everybody look near.</summary>
    public static bool IsLoopback(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } remote && IPAddress.IsLoopback(remote)
        && http.Request.Host.Host is "localhost" or "127.0.0.1" or "[::1]"
        && !http.Request.Headers.ContainsKey("X-Forwarded-For") && !http.Request.Headers.ContainsKey("Forwarded");
}
