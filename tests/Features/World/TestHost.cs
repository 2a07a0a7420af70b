using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Tessera.Kernel;
using Tessera.Kernel.Connections;
using Tessera.Kernel.Work;
using Tessera.Migrations;
using Tessera.Web.Layout;

namespace Tessera.Tests.Features.World;

/// <summary>The workspace as it is hosted, over a test's database, with folders of its own.</summary>
public sealed class TestHost : WebApplicationFactory<App>
{
    private readonly TesseraConnections _connections;
    private readonly IReadOnlyDictionary<string, string> _settings;
    private readonly Action<IServiceCollection>? _services;
    private readonly string _folder = Directory.CreateTempSubdirectory("tessera-host-").FullName;
    private readonly WorkFactory _factory;

    /// <param name="services">Takes away or puts in what this test does itself.</param>
    public TestHost(TesseraConnections connections, IReadOnlyDictionary<string, string>? settings = null, Action<IServiceCollection>? services = null)
    {
        _connections = connections;
        _services = services;
        _settings = settings ?? new Dictionary<string, string>(StringComparer.Ordinal);
        ClientOptions.AllowAutoRedirect = false;
        ClientOptions.HandleCookies = false;
        _factory = new WorkFactory(connections, TesseraModules.All, TimeProvider.System);
    }

    public TesseraPaths Paths => new(_folder, Path.Combine(_folder, "secrets"));

    /// <summary>A service of the running workspace, in a scope that lives as long as the host.</summary>
    public T Get<T>()
        where T : notnull => Services.CreateScope().ServiceProvider.GetRequiredService<T>();

    public IWork WorkAs(string secret) => WorkOf(_factory, secret);

    public HttpClient ClientWith(string? secret)
    {
        var client = CreateClient(ClientOptions);
        if (secret is not null) client.DefaultRequestHeaders.Add("Cookie", $"tessera={secret}");
        return client;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("TESSERA_DB", $"Host={_connections.Host};Port={_connections.Port};Database={_connections.Database}");
        builder.UseSetting("TESSERA_SECRETS", _connections.Secrets);
        builder.UseSetting("TESSERA_VAR", _folder);
        builder.UseEnvironment("Production"); // as it is run: demo is a setting, never Development
        builder.UseSetting("Logging:Console:LogLevel:Default", "Error"); // what a failed test printed is to be found
        foreach (var (name, value) in _settings) builder.UseSetting(name, value);
        builder.ConfigureServices(services =>
        {
            services.AddSingleton<Tessera.Records.Contracts.IRecordKind, NoteKind>().AddSingleton<Tessera.Records.Contracts.IRecordKind, TipKind>();
            _services?.Invoke(services);
        });
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _factory.DisposeAsync();
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }

    private static IWork WorkOf(WorkFactory factory, string secret) => new UnitOfWork(factory, new SessionEntrance(new FixedReader(secret)));

    private sealed class FixedReader(string secret) : ICurrentReader
    {
        public ValueTask<string?> SecretAsync() => ValueTask.FromResult<string?>(secret);
    }
}
