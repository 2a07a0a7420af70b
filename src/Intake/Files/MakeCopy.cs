using System.Diagnostics;
using System.Globalization;

namespace Tessera.Intake.Files;

/// <summary>Runs the sanitizer as a child process with limits on memory, processor and time; a crash there is a refused file here, no more.</summary>
internal static class MakeCopy
{
    private const long MemoryLimit = 2L << 30;
    private const int CpuSeconds = 20;
    private static readonly TimeSpan _atMost = TimeSpan.FromSeconds(40);
    private static readonly string _program = Path.Combine(AppContext.BaseDirectory, "Tessera.Sanitizer.dll");

    /// <summary>The new picture, or why there is none.</summary>
    public static async Task<(byte[]? Copy, string? Why)> RunAsync(Func<Stream, Task> original, CancellationToken cancel)
    {
        using var child = Process.Start(Start()) ?? throw new InvalidOperationException("The sanitizer does not start.");
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        timeout.CancelAfter(_atMost);
        try
        {
            using var copy = new MemoryStream();
            var reading = child.StandardOutput.BaseStream.CopyToAsync(copy, timeout.Token);
            await FeedAsync(child, original);
            await reading;
            await child.WaitForExitAsync(timeout.Token);
            return child.ExitCode switch
            {
                0 when copy.Length > 0 => (copy.ToArray(), null),
                4 => (null, "more than 100 megapixels"),
                3 => (null, "it cannot be decoded as a picture"),
                _ => (null, "it broke the decoder"),
            };
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            child.Kill(entireProcessTree: true);
            return (null, "it took too long to decode");
        }
    }

    private static async Task FeedAsync(Process child, Func<Stream, Task> original)
    {
        try
        {
            await original(child.StandardInput.BaseStream);
        }
        catch (IOException)
        {
            // The child has ended before it read all: its exit code says why.
        }

        child.StandardInput.Close();
    }

    private static ProcessStartInfo Start()
    {
        // A fault of the installation, never of the file: it waits until the program is there.
        if (!File.Exists(_program)) throw new FileNotFoundException("The sanitizer is missing beside the workspace.", _program);

        var limited = File.Exists("/usr/bin/prlimit");
        var start = new ProcessStartInfo(limited ? "/usr/bin/prlimit" : "dotnet")
        {
            UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        if (limited)
        {
            foreach (var argument in (string[])[$"--cpu={CpuSeconds.ToString(CultureInfo.InvariantCulture)}", "--core=0", "--nproc=256", "--nofile=64", "--", "dotnet"]) start.ArgumentList.Add(argument);
        }

        start.ArgumentList.Add(_program);
        start.Environment.Clear();
        start.Environment["PATH"] = Environment.GetEnvironmentVariable("PATH");
        start.Environment["HOME"] = "/nonexistent";
        start.Environment["DOTNET_GCHeapHardLimit"] = MemoryLimit.ToString("X", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        if (Environment.GetEnvironmentVariable("DOTNET_ROOT") is { } root) start.Environment["DOTNET_ROOT"] = root;
        return start;
    }
}
