namespace Tessera.Cli.Up;

/// <summary>A process people meet: the workspace or the public's door. What it is told, it is told by its environment.</summary>
internal sealed record Face(string Name, int Port, string Log, IReadOnlyDictionary<string, string> Settings)
{
    /// <summary>Under whom it runs; null is whoever started us.</summary>
    public Account? As { get; init; }

    public Uri Address { get; } = new($"http://localhost:{Port}");

    /// <summary>What runs; the project's own build unless said otherwise.</summary>
    public IReadOnlyList<string> Program { get; init; } = [Environment.ProcessPath ?? "dotnet", DllOf(Name)];

    public string Folder { get; init; } = Path.GetDirectoryName(DllOf(Name))!;

    /// <summary>Beside our own build: <c>artifacts/bin/{project}/{configuration}</c>.</summary>
    public static string DllOf(string name)
    {
        var build = new DirectoryInfo(AppContext.BaseDirectory);
        return Path.Combine(build.Parent!.Parent!.FullName, name, build.Name, $"Tessera.{name}.dll");
    }

    /// <summary>
    /// A shell opens the log before rights are given up; then the program takes its place, and gets a signal to end should we be
    /// killed, so that nothing is left behind.
    /// </summary>
    public IReadOnlyList<string> Command =>
    [
        "sh", "-c", "exec \"$@\" >>\"$0\" 2>&1", Log,
        "setpriv", .. As is { } account ? account.SetPriv : [], "--pdeathsig", "TERM", "--", .. Program,
    ];

    public string LastWords()
    {
        var lines = File.Exists(Log) ? File.ReadLines(Log).Where(line => line.Trim().Length > 0).TakeLast(3) : [];
        return string.Join(Environment.NewLine, lines.Select(line => $"  {line}"));
    }
}
