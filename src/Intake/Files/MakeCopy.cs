using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging;

namespace Tessera.Intake.Files;

/// <summary>Runs the sanitizer as a contained child process; a crash there is a refused file here, no more.</summary>
/// <param name="program">What is run inside the containment; null for the sanitizer.</param>
internal sealed class MakeCopy(ILogger<MakeCopy> logger, IReadOnlyList<string>? program = null) : IDisposable
{
    /// <summary>A copy has at most 2560 × 2560 pixels: 26 MB before it is packed.</summary>
    private const int CopyLimit = 64 << 20;
    private static readonly TimeSpan _atMost = TimeSpan.FromSeconds(40);
    private static readonly string _sanitizer = Path.Combine(AppContext.BaseDirectory, "Tessera.Sanitizer.dll");

    /// <summary>One pixel: whether the decoder runs at all in a containment is tried with what cannot be at fault.</summary>
    private static readonly byte[] _pixel = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private readonly SemaphoreSlim _once = new(1, 1);
    private Containment? _containment;

    /// <summary>The new picture, or why there is none.</summary>
    public async Task<(byte[]? Copy, string? Why)> RunAsync(Func<Stream, Task> original, CancellationToken cancel) =>
        await RunAsync(Start(await ContainmentAsync(cancel)), original, cancel) switch
        {
            { Copy: { Length: > 0 } copy, Exit: 0 } => (copy, null),
            { Why: { } why } => (null, why),
            { Exit: 4 } => (null, "more than 100 megapixels"),
            { Exit: 3 } => (null, "it cannot be decoded as a picture"),
            _ => (null, "it broke the decoder"),
        };

    public void Dispose() => _once.Dispose();

    /// <summary>The strongest that works on this machine, tried once; what is missing is said.</summary>
    private async Task<Containment> ContainmentAsync(CancellationToken cancel)
    {
        await _once.WaitAsync(cancel);
        try
        {
            return _containment ??= await TryAsync(cancel);
        }
        finally
        {
            _once.Release();
        }
    }

    private async Task<Containment> TryAsync(CancellationToken cancel)
    {
        if (program is null && !File.Exists(_sanitizer)) throw new SanitizerMissingException("The sanitizer is missing beside the workspace.");

        var all = Containment.For(OperatingSystem.IsLinux(), Environment.IsPrivilegedProcess);
        foreach (var one in all)
        {
            if (!await WorksAsync(one, cancel)) continue;
            if (one == all[0]) logger.LogInformation("Pictures are decoded with: {Containment}.", one.Name);
            else logger.LogWarning("Pictures are decoded with: {Containment}. This machine does not allow more.", one.Name);
            return one;
        }

        throw new SanitizerMissingException("The sanitizer does not start within limits: it needs setpriv and prlimit of util-linux.");
    }

    private async Task<bool> WorksAsync(Containment containment, CancellationToken cancel)
    {
        try
        {
            return await RunAsync(Start(containment), into => into.WriteAsync(_pixel, cancel).AsTask(), cancel) is { Exit: 0, Copy.Length: > 0 };
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;   // the first program of the chain is not on this machine
        }
    }

    private static async Task<Ended> RunAsync(ProcessStartInfo start, Func<Stream, Task> original, CancellationToken cancel)
    {
        using var child = Process.Start(start) ?? throw new SanitizerMissingException("The sanitizer does not start.");
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        ends.CancelAfter(_atMost);
        using var copy = new BoundedCopy(CopyLimit);
        try
        {
            var reading = Task.WhenAll(copy.ReadAsync(child.StandardOutput.BaseStream, ends), child.StandardError.BaseStream.CopyToAsync(Stream.Null, ends.Token));
            await FeedAsync(child, original).WaitAsync(ends.Token);
            await reading;
            await child.WaitForExitAsync(ends.Token);
            return new(child.ExitCode, copy.ToArray(), null);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new(-1, null, copy.IsFull ? "its copy is too large" : "it took too long to decode");
        }
        finally
        {
            if (!child.HasExited) child.Kill(entireProcessTree: true);
        }
    }

    private static async Task FeedAsync(Process child, Func<Stream, Task> original)
    {
        try
        {
            await original(child.StandardInput.BaseStream);
            child.StandardInput.Close();
        }
        catch (IOException)
        {
            // The child has ended before it read all, and its exit code says why; or the original could not be read.
            if (!await HasEndedAsync(child)) throw;
        }
    }

    private static async Task<bool> HasEndedAsync(Process child)
    {
        using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await child.WaitForExitAsync(soon.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return child.HasExited;
    }

    private ProcessStartInfo Start(Containment containment)
    {
        string[] command = [.. containment.Chain, .. program ?? ["dotnet", _sanitizer]];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/",
        };
        start.Environment.Clear();
        start.Environment["PATH"] = Environment.GetEnvironmentVariable("PATH");
        start.Environment["HOME"] = "/nonexistent";
        start.Environment["DOTNET_GCHeapHardLimit"] = Containment.HeapLimit.ToString("X", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";   // it would write its code through a file, and no file may be written
        if (Environment.GetEnvironmentVariable("DOTNET_ROOT") is { } root) start.Environment["DOTNET_ROOT"] = root;
        return start;
    }

    private sealed record Ended(int Exit, byte[]? Copy, string? Why);
}
