using System.Text.Json.Serialization;
using Tessera.Access;
using Tessera.Access.Contracts;
using Tessera.Access.Demo;
using Tessera.Graph.Contracts;
using Tessera.Kernel;
using Tessera.Kernel.Connections;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Log;
using Tessera.Kernel.Refusals;
using Tessera.Kernel.Ui;
using Tessera.Migrations;
using Tessera.Records;
using Tessera.Records.Contracts;
using Tessera.Web.Frame;
using Tessera.Web.Health;
using Tessera.Web.Layout;
using Tessera.Web.Security;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseStaticWebAssets();
builder.AddLimits();

var connections = TesseraConnections.From(key => builder.Configuration[key]);
if ((await SchemaVersion.ComplaintAsync(connections.ForRole(DatabaseRoles.App), CancellationToken.None)
    ?? (LeftOut.Is(builder.Configuration, LeftOut.Wall) ? null : await WallCheck.ComplaintAsync(connections.ForRole(DatabaseRoles.App), CancellationToken.None))) is { } complaint)
{
    await Console.Error.WriteLineAsync(complaint);
    return 3;
}

builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddKernel(connections, TesseraPaths.From(key => builder.Configuration[key]), TesseraModules.All);
if (!LeftOut.Is(builder.Configuration, LeftOut.Sealer)) builder.Services.AddSealer();
if (!LeftOut.Is(builder.Configuration, LeftOut.Matcher)) builder.Services.AddMatcher();
foreach (var module in TesseraModules.All) module.Register(builder.Services);

builder.Services.AddRazorComponents();
builder.Services.AddCascadingAuthenticationState();
builder.Services.AddScoped<IWorkspaceFrame, ReaderFrame>();
builder.Services.AddNavigation(new("Help", "/help", "circle-help", 'H', NavigationItem.Foot));
builder.Services.AddAntiforgery(options => (options.Cookie.Name, options.Cookie.SecurePolicy) = ("tessera-form", CookieSecurePolicy.SameAsRequest));
builder.Services.AddHsts(options => (options.MaxAge, options.IncludeSubDomains) = (TimeSpan.FromDays(730), true));
builder.Services.AddExceptionHandler<Problems>();
builder.Services.AddProblemDetails();
builder.Services.AddOpenApi();
builder.Services.ConfigureHttpJsonOptions(json =>
{
    json.SerializerOptions.Converters.Add(TypedIdConversion.JsonConverter);
    json.SerializerOptions.Converters.Add(new JsonStringEnumConverter());
});
builder.Services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);

var app = builder.Build();

app.UseNamedProxies();
app.UseExceptionHandler(new ExceptionHandlerOptions
{
    ExceptionHandlingPath = "/error",
    CreateScopeForErrors = true,
    StatusCodeSelector = error => error is LogUnwritableException ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError,
});
app.UseSecurityHeaders();
if (!app.Environment.IsDevelopment()) app.UseHsts();
app.UseRateLimiter();
app.UseOwnOrigin();
app.UseWhen(http => !http.Request.Path.StartsWithSegments("/api"), pages => pages.UseStatusCodePagesWithReExecute("/not-found"));
app.UseReading();
app.UseRouting();
app.UseAuthentication();
app.UseReader();
app.UseAuthorization();
app.UseSight();
app.UseAntiforgery();

app.MapStaticAssets().AllowAnonymous();
app.MapOpenApi().AllowAnonymous();
app.MapHealth();
var api = app.MapGroup("/api").RequireJson();
foreach (var module in TesseraModules.All) module.MapEndpoints(api);
AccessModule.MapSession(app);
RecordsModule.MapFiles(app);
if (DemoMode.IsOn(app.Configuration)) app.MapBecome();
app.MapRazorComponents<App>().AddAdditionalAssemblies([.. TesseraModules.All.Select(module => module.GetType().Assembly)]);

await app.RunAsync();
return 0;
