using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using Tessera.Kernel;
using Tessera.Kernel.Connections;
using Tessera.Portal;
using Tessera.Portal.Notices;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.Logging.Quiet();
builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
if (builder.Configuration[WebHostDefaults.ServerUrlsKey] is null) builder.WebHost.UseUrls("http://127.0.0.1:8081");

var settings = builder.Configuration.GetSection("Portal").Get<PortalSettings>() ?? new();
try
{
    builder.Services.AddPortal(TesseraConnections.From(name => builder.Configuration[name]), TesseraPaths.From(name => builder.Configuration[name]), settings);
}
catch (InvalidOperationException missing)
{
    // A password, or Intake's public key: the sentence says which file and what makes it.
    await Console.Error.WriteLineAsync($"The Portal does not start. {missing.Message}");
    return 1;
}

var app = builder.Build();
if (settings.TrustedProxies.Count > 0)
{
    // Only to tell one sender from another while a flood lasts.
    var forwarded = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
    foreach (var proxy in settings.TrustedProxies) forwarded.KnownProxies.Add(IPAddress.Parse(proxy));
    app.UseForwardedHeaders(forwarded);
}

app.Use(SafeHeaders.AddAsync);
app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = "public, max-age=3600" });
app.UseMiddleware<Troubles>();
app.UseRouting();
App.MapPages(app, settings);

await app.RunAsync();
return 0;
