namespace Tessera.Cli;

/// <summary>
/// A user of the operating system under whom a program runs. Root gives up its rights through <c>setpriv</c>;
/// anyone else runs programs as themselves, since they may not become another.
/// </summary>
internal sealed record Account(string Name)
{
    public static Account Postgres { get; } = new("postgres");

    /// <summary>The public's door: one user, one trust, so that a hole in it opens nobody else's files.</summary>
    public static Account Portal { get; } = new("tessera-portal");

    public IReadOnlyList<string> Run(params IEnumerable<string> command) => Environment.IsPrivilegedProcess
        ? ["setpriv", $"--reuid={Name}", $"--regid={Name}", "--init-groups", "--", .. command]
        : [.. command];

    /// <summary>Makes a directory that only this user may enter.</summary>
    public async Task OwnAsync(string directory, CancellationToken cancel)
    {
        if (!Environment.IsPrivilegedProcess)
        {
            Directory.CreateDirectory(directory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            return;
        }

        await OtherProgram.MustRunAsync($"Making {directory}", ["install", "-d", "-o", Name, "-g", Name, "-m", "700", directory], cancel);
        if ((await OtherProgram.RunAsync(Run("test", "-w", directory), cancel)).ExitCode is not 0)
        {
            throw new Stopped($"The user {Name} cannot enter {directory}, since a folder above it is closed to others: set TESSERA_VAR to a folder it can reach, such as /var/lib/tessera.");
        }
    }
}
