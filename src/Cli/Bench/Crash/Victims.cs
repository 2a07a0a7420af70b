using Tessera.Kernel.Connections;

namespace Tessera.Cli.Bench.Crash;

/// <summary>The processes of a trial, found as an operator finds them: the children of its own <c>up</c>, and the server its lock file names.</summary>
internal static class Victims
{
    /// <summary>Null: it does not run at this moment.</summary>
    public static int? Find(TrialInstallation trial, Victim victim) => victim switch
    {
        Victim.Portal => trial.Find("Tessera.Portal.dll"),
        Victim.Web => trial.Find("Tessera.Web.dll"),
        Victim.Matcher => trial.Postmaster() is { } server ? Processes.ChildOf(server, DatabaseRoles.Engine) : null,
        _ => trial.Postmaster(),
    };
}
