using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Tessera.Cli.Up;

namespace Tessera.Cli.Bench;

/// <summary>A demo installation of its own in a temporary folder, started and used through the real verbs, so that a trial never touches yours.</summary>
internal sealed class TrialInstallation : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly Dictionary<string, string> _settings;
    private Process? _up;

    private TrialInstallation(string folder)
    {
        Folder = folder;
        _settings = new(StringComparer.Ordinal)
        {
            ["TESSERA_VAR"] = Path.Combine(folder, "var"),
            ["TESSERA_PG_PORT"] = FreePort(),
            ["TESSERA_WEB_PORT"] = FreePort(),
            ["TESSERA_PORTAL_PORT"] = FreePort(),
        };
        Installation = new Installation(name => _settings.GetValueOrDefault(name));
    }

    /// <summary>All of it; PostgreSQL's user must be able to enter.</summary>
    public string Folder { get; }

    public Installation Installation { get; }

    public string UpLog => Path.Combine(Folder, "up.log");

    public Uri Portal => new(string.Create(CultureInfo.InvariantCulture, $"http://localhost:{Installation.PortalPort}/"));

    public int UpProcess => _up?.Id ?? 0;

    /// <summary>The face that runs this; null at a moment when it does not run.</summary>
    public int? Find(string program) => Processes.ChildOf(UpProcess, program);

    public int? Postmaster()
    {
        var file = Path.Combine(Installation.Var, "pg", "data", "postmaster.pid");
        return File.Exists(file) && int.TryParse(File.ReadLines(file).FirstOrDefault(), out var process) ? process : null;
    }

    /// <summary>Nothing runs in it yet.</summary>
    public static TrialInstallation Make() => new(Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), $"tessera-trial-{Guid.CreateVersion7():n}")).FullName);

    public static async Task<TrialInstallation> StartAsync(CancellationToken cancel, params string[] options)
    {
        var trial = Make();
        await trial.UpAsync(cancel, options);
        return trial;
    }

    /// <summary><c>up</c>, until it says that it is ready.</summary>
    public async Task UpAsync(CancellationToken cancel, params string[] options)
    {
        File.Delete(UpLog);   // what an earlier start said is not this one's
        var start = new ProcessStartInfo("sh", ["-c", "exec \"$@\" >\"$0\" 2>&1", UpLog, .. Program, "up", .. options]) { UseShellExecute = false, RedirectStandardInput = true };
        foreach (var (name, value) in _settings) start.Environment[name] = value;
        _up = Process.Start(start) ?? throw new Stopped("The trial's own 'up' did not start.");
        for (var began = TimeProvider.System.GetTimestamp(); !Says("Ready after");)
        {
            if (_up.HasExited || TimeProvider.System.GetElapsedTime(began) > Patience)
                throw new Stopped($"The trial installation in {Folder} did not start:{Environment.NewLine}{await File.ReadAllTextAsync(UpLog, cancel)}");
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, cancel);
        }
    }

    /// <summary>Another verb on this installation, to its end.</summary>
    public Task<ProgramEnd> RunAsync(CancellationToken cancel, params string[] verb) => AnswerAsync("", cancel, verb);

    /// <summary>A verb that asks something, with what is answered.</summary>
    public Task<ProgramEnd> AnswerAsync(string answer, CancellationToken cancel, params string[] verb) =>
        OtherProgram.RunAsync(["env", .. _settings.Select(setting => $"{setting.Key}={setting.Value}"), .. Program, .. verb], cancel, answer);

    /// <summary>As Ctrl-C does; true when it ended in order.</summary>
    public async Task<bool> StopAsync()
    {
        if (_up is not { } up) return true;
        if (!up.HasExited) await OtherProgram.RunAsync(["kill", "-INT", up.Id.ToString(CultureInfo.InvariantCulture)], CancellationToken.None);
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await up.WaitForExitAsync(patience.Token);
            return up.ExitCode is Exit.Done;
        }
        catch (OperationCanceledException)
        {
            up.Kill(entireProcessTree: true);
            return false;
        }
        finally
        {
            up.Dispose();
            _up = null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await Installation.Cluster!.StopAsync(CancellationToken.None);
    }

    /// <summary>Everything of it is removed; not done after a failure, so that it can be looked at.</summary>
    public void Remove() => Directory.Delete(Folder, recursive: true);

    private static IReadOnlyList<string> Program => [Environment.ProcessPath is { } host && Path.GetFileName(host) is "dotnet" ? host : "dotnet", Face.DllOf("Cli")];

    private bool Says(string words) => File.Exists(UpLog) && File.ReadAllText(UpLog).Contains(words, StringComparison.Ordinal);

    private static string FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
    }
}
