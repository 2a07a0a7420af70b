namespace Tessera.Cli;

/// <summary>A command cannot go on: the one sentence the operator reads, and the exit code.</summary>
internal sealed class Stopped(string sentence, int exit = Exit.Failed) : Exception(sentence)
{
    public int ExitCode => exit;
}

/// <summary>Exit codes, the same for every verb; README lists them.</summary>
internal static class Exit
{
    public const int Done = 0;

    /// <summary>It was tried and did not work, or a check found something; the last line says what.</summary>
    public const int Failed = 1;

    /// <summary>The command line was not understood.</summary>
    public const int Usage = 2;

    /// <summary>The machine lacks something; the message says what to install.</summary>
    public const int Missing = 3;

    /// <summary>Nothing runs here (answer of <c>status</c>).</summary>
    public const int NotRunning = 4;
}
