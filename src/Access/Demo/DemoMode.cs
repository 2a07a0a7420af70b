using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace Tessera.Access.Demo;

/// <summary>Demo mode is a setting, never the Development environment, and works on loopback only.</summary>
public static class DemoMode
{
    public static bool IsOn(IConfiguration configuration) => configuration.GetValue("Tessera:Demo", defaultValue: false);

    public static bool IsLoopback(HttpContext http) => http.Connection.RemoteIpAddress is null || IPAddress.IsLoopback(http.Connection.RemoteIpAddress);
}
