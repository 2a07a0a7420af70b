using System.Globalization;
using Tessera.Kernel.Connections;

namespace Tessera.Cli.Bench.Crash;

/// <summary>The processes of a trial, found as an operator finds them: the children of its own <c>up</c>, and the server its lock file names.</summary>
internal static class Victims
{
    /// <summary>Null: it does not run at this moment.</summary>
    public static int? Find(TrialInstallation trial, Victim victim) => victim switch
    {
        Victim.Portal => ChildOf(trial.UpProcess, "Tessera.Portal.dll"),
        Victim.Web => ChildOf(trial.UpProcess, "Tessera.Web.dll"),
        Victim.Matcher => Postmaster(trial) is { } server ? ChildOf(server, DatabaseRoles.Engine) : null,
        _ => Postmaster(trial),
    };

    private static int? Postmaster(TrialInstallation trial)
    {
        var file = Path.Combine(trial.Installation.Var, "pg", "data", "postmaster.pid");
        return File.Exists(file) && int.TryParse(File.ReadLines(file).FirstOrDefault(), out var process) ? process : null;
    }

    private static int? ChildOf(int parent, string word)
    {
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (!int.TryParse(Path.GetFileName(folder), out var process)) continue;
            try
            {
                var stat = File.ReadAllText(Path.Combine(folder, "stat"));
                if (stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1] == parent.ToString(CultureInfo.InvariantCulture)
                    && File.ReadAllText(Path.Combine(folder, "cmdline")).Contains(word, StringComparison.Ordinal)) return process;
            }
            catch (IOException)
            {
                // It ended while we looked.
            }
        }

        return null;
    }
}
