using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Tessera.Cli;
using Tessera.Cli.Up;

namespace Tessera.Tests.Features.Up;

/// <summary>What <c>up</c> starts it keeps, tells of, and stops; a child knows only what it was told.</summary>
public sealed class KeptFaceTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tessera-face-");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task One_that_ends_at_its_start_is_told_with_its_last_words()
    {
        var face = Start("echo first; echo the password is missing; exit 3");

        var error = await Assert.ThrowsAsync<Stopped>(() => face.WaitUntilItAnswersAsync(Cancel));

        Assert.Contains("Sample ended at its start (exit code 3)", error.Message, StringComparison.Ordinal);
        Assert.Contains("the password is missing", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_ends_by_itself_is_started_again_but_not_for_ever()
    {
        var told = new List<string>();

        var error = await Assert.ThrowsAsync<Stopped>(() => Start("echo again; exit 1").KeepAsync(told.Add, Cancel));

        Assert.Equal(5, told.Count);
        Assert.Contains("5 times within a minute", error.Message, StringComparison.Ordinal);
        Assert.Equal(6, (await LogAsync()).Split("again").Length - 1);
    }

    [Fact]
    public async Task Stopping_asks_first_and_waits()
    {
        var face = Start("trap 'echo in order; exit 0' TERM; echo ready; while :; do sleep 0.1; done");
        await UntilAsync(async () => (await LogAsync()).Contains("ready", StringComparison.Ordinal));

        await face.StopAsync();

        Assert.Contains("in order", await LogAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_told_its_own_settings_and_none_of_ours()
    {
        Environment.SetEnvironmentVariable("TESSERA_OF_ANOTHER", "secret");
        var face = Start("env; echo done");
        await UntilAsync(async () => (await LogAsync()).Contains("done", StringComparison.Ordinal));
        Environment.SetEnvironmentVariable("TESSERA_OF_ANOTHER", value: null);
        await face.StopAsync();

        Assert.Contains("TESSERA_VAR=here", await LogAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("TESSERA_OF_ANOTHER", await LogAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_left_when_the_command_itself_is_killed()
    {
        var marker = $"9{Random.Shared.Next(100_000, 999_999)}";
        var face = new Face("Sample", 1, Path.Combine(_folder.FullName, "log"), new Dictionary<string, string>(StringComparer.Ordinal))
        { Program = ["sleep", marker], Folder = "/" };
        using var parent = Process.Start(new ProcessStartInfo("sh", ["-c", "\"$@\" & wait", "sh", .. face.Command]) { UseShellExecute = false })!;
        await UntilAsync(() => Task.FromResult(IsRunning(marker)));

        parent.Kill();

        await UntilAsync(() => Task.FromResult(!IsRunning(marker)));
    }

    [Fact]
    public void A_port_in_use_is_named_with_the_setting_that_chooses_another()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        var error = Assert.Throws<Stopped>(() => InstallationLock.MustBeFree(port, "TESSERA_WEB_PORT"));

        Assert.Contains($"{port}", error.Message, StringComparison.Ordinal);
        Assert.Contains("TESSERA_WEB_PORT", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_installation_is_up_only_once()
    {
        var installation = new Installation(name => name is "TESSERA_VAR" ? _folder.FullName : null);
        using (InstallationLock.Take(installation))
        {
            Assert.Contains("is up already", Assert.Throws<Stopped>(() => InstallationLock.Take(installation)).Message, StringComparison.Ordinal);
        }

        InstallationLock.Take(installation).Dispose();
    }

    private KeptFace Start(string script)
    {
        var face = new KeptFace(
            new Face("Sample", 1, Path.Combine(_folder.FullName, "log"), new Dictionary<string, string>(StringComparer.Ordinal) { ["TESSERA_VAR"] = "here" })
            { Program = ["sh", "-c", script], Folder = _folder.FullName },
            TimeProvider.System);
        face.Start();
        return face;
    }

    private async Task<string> LogAsync() =>
        Path.Combine(_folder.FullName, "log") is var log && File.Exists(log) ? await File.ReadAllTextAsync(log, Cancel) : "";

    private static bool IsRunning(string marker)
    {
        using var search = Process.Start(new ProcessStartInfo("sh", ["-c", $"cat /proc/[0-9]*/cmdline 2>/dev/null | tr '\\0' ' ' | grep -q '[s]leep {marker}'"]) { UseShellExecute = false })!;
        search.WaitForExit();
        return search.ExitCode is 0;
    }

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        for (var tries = 0; tries < 200; tries++)
        {
            if (await holds()) return;
            await Task.Delay(50, Cancel);
        }

        Assert.Fail("It did not come about within ten seconds.");
    }
}
