using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Tessera.Kernel;
using Tessera.Kernel.Connections;
using Tessera.Kernel.Sealing;
using Tessera.Portal;
using Tessera.Portal.Files;
using Tessera.Tests.Features.Database;

namespace Tessera.Tests.Features.Portal;

/// <summary>The Portal over a real socket, with a database, a spool and keys of its own; it remembers all it logged, at every level that can be opened.</summary>
public sealed class PortalHost : IAsyncLifetime
{
    /// <summary>Where its clients call from: it must be found nowhere afterwards.</summary>
    public const string Sender = "127.7.7.7";

    private readonly DirectoryInfo _var = Directory.CreateTempSubdirectory("tessera-portal-");
    private readonly ConcurrentQueue<string> _log = new();
    private Factory _factory = null!;

    public TestDatabase Database { get; private set; } = null!;

    public string Log => string.Join('\n', _log);

    public string Spool => Path.Combine(_var.FullName, "spool");

    public OpeningKey Opening { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Database = await TestDatabase.CreateAsync();
        var secrets = _var.CreateSubdirectory("secrets").FullName;
        await File.WriteAllTextAsync(Path.Combine(secrets, DatabaseRoles.Portal), new NpgsqlConnectionStringBuilder(Database.ForRole(DatabaseRoles.Portal)).Password);
        var keys = IntakeKeys.Of(new TesseraPaths(_var.FullName, secrets));
        keys.Ensure();
        Opening = keys.Opening();
        _factory = Start($"Host={Database.Connections.Host};Port={Database.Connections.Port};Database={Database.Connections.Database}");
    }

    /// <summary>The same installation once more, started again: another process of the same Portal.</summary>
    public async Task RestartAsync()
    {
        var place = $"Host={Database.Connections.Host};Port={Database.Connections.Port};Database={Database.Connections.Database}";
        await _factory.DisposeAsync();
        _factory = Start(place);
    }

    /// <summary>What the Portal does each hour with files nobody sent.</summary>
    public Task SweepAsync() => _factory.Services.GetServices<IHostedService>().OfType<SpoolSweep>().Single().RunAsync(CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await _factory.DisposeAsync();
        Opening.Dispose();
        await Database.DisposeAsync();
        _var.Delete(recursive: true);
    }

    public HttpClient Client()
    {
        var handler = new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, ConnectCallback = ConnectAsync };
        var client = new HttpClient(handler) { BaseAddress = _factory.ClientOptions.BaseAddress };
        client.DefaultRequestHeaders.UserAgent.ParseAdd("UnmistakableBrowser/7.7");
        return client;
    }

    private Factory Start(string place)
    {
        var factory = new Factory(place, _var.FullName, _log);
        factory.UseKestrel(0);
        factory.StartServer();
        return factory;
    }

    private static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        socket.Bind(new IPEndPoint(IPAddress.Parse(Sender), 0));
        await socket.ConnectAsync(IPAddress.Loopback, context.DnsEndPoint.Port, cancel);
        return new NetworkStream(socket, ownsSocket: true);
    }

    private sealed class Factory(string place, string folder, ConcurrentQueue<string> log) : WebApplicationFactory<App>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
            .UseEnvironment("Production")
            .UseSetting("TESSERA_DB", place)
            .UseSetting("TESSERA_VAR", folder)
            .UseSetting("TESSERA_SECRETS", Path.Combine(folder, "secrets"))
            .UseSetting("Portal:MaxFileBytes", "3000000")
            .UseSetting("Portal:KeepFreeBytes", "0")
            .UseSetting("Portal:FloodCount", "1000")
            .UseSetting("Logging:LogLevel:Default", "Trace")
            .UseSetting("Logging:LogLevel:Microsoft.AspNetCore", "Trace")
            .UseSetting("Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics", "Trace")
            .ConfigureLogging(logging => logging.ClearProviders().AddProvider(new Remembering(log)));
    }

    private sealed class Remembering(ConcurrentQueue<string> log) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            log.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
