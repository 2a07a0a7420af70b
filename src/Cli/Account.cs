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

    /// <summary>How <c>setpriv</c> becomes this user; nothing when we may not.</summary>
    public IReadOnlyList<string> SetPriv => Environment.IsPrivilegedProcess
        ? [$"--reuid={Name}", $"--regid={Name}", "--init-groups"]
        : [];

    public IReadOnlyList<string> Run(params IEnumerable<string> command) => Environment.IsPrivilegedProcess
        ? ["setpriv", .. SetPriv, "--", .. command]
        : [.. command];

    /// <summary>A system user without a home or a shell, made when it is missing.</summary>
    public async Task EnsureAsync(CancellationToken cancel)
    {
        if (!Environment.IsPrivilegedProcess || (await OtherProgram.RunAsync(["id", "-u", Name], cancel)).ExitCode is 0) return;
        await OtherProgram.MustRunAsync(
            $"Making the system user {Name}",
            ["useradd", "--system", "--user-group", "--no-create-home", "--home-dir", "/nonexistent", "--shell", "/usr/sbin/nologin", Name], cancel);
    }

    public async Task<bool> MayReadAsync(string file, CancellationToken cancel) =>
        (await OtherProgram.RunAsync(Run("test", "-r", file), cancel)).ExitCode is 0;

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
