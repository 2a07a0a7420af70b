using System.Diagnostics;

namespace Tessera.Cli;

/// <summary>How another program ended: its exit code and all it wrote.</summary>
internal sealed record ProgramEnd(int ExitCode, string Text);

/// <summary>Runs programs of the operating system to their end, in <c>/</c>, with what they may read on standard input.</summary>
internal static class OtherProgram
{
    public static async Task<ProgramEnd> RunAsync(IReadOnlyList<string> command, CancellationToken cancel, string input = "")
    {
        using var process = Process.Start(new ProcessStartInfo(command[0], command.Skip(1))
        {
            WorkingDirectory = "/",
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        }) ?? throw new Stopped($"{command[0]} did not start.");

        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(cancel);
        var errors = process.StandardError.ReadToEndAsync(cancel);
        await process.WaitForExitAsync(cancel);
        return new(process.ExitCode, (await output + await errors).Trim());
    }

    /// <summary>As <see cref="RunAsync"/>, and an exit code other than 0 stops the command with the program's last line.</summary>
    public static async Task<string> MustRunAsync(string what, IReadOnlyList<string> command, CancellationToken cancel, string input = "")
    {
        var answer = await RunAsync(command, cancel, input);
        return answer.ExitCode is 0
            ? answer.Text
            : throw new Stopped($"{what} did not work: {answer.Text.Split('\n')[^1]} (exit code {answer.ExitCode}).");
    }
}
