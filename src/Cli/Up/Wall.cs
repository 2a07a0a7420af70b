using Spectre.Console;
using Tessera.Access.Demo;
using Tessera.Cli.Roles;
using Tessera.Kernel.Connections;
using Tessera.Migrations;

namespace Tessera.Cli.Up;

/// <summary>Row-level security at a start: it must stand. A demo may be started without it, and the next start puts it up again.</summary>
internal sealed class Wall(Installation installation)
{
    public async Task PrepareAsync(FirstStart start, string? without, CancellationToken cancel)
    {
        if (without is not null && !start.IsDemo) throw new Stopped("Only a demo can be started without a part of itself; this installation is none.", Exit.Usage);
        if (without is LeftOut.Wall)
        {
            await WallCheck.LowerAsync(Superuser(), cancel);
            return;
        }

        if (await WallCheck.ComplaintAsync(installation.Database.ForRole(DatabaseRoles.Owner), cancel) is not { } complaint) return;
        if (!start.IsDemo || installation.Cluster is null) throw new Stopped(complaint);
        await WallCheck.RaiseAsync(Superuser(), cancel);
        AnsiConsole.WriteLine("Row-level security was left out before and is on again.");
    }

    private string Superuser() => installation.Cluster is null
        ? throw new Stopped("This database is not ours, so its row-level security cannot be left out.", Exit.Usage)
        : installation.Database.ForRole(RolePasswords.Superuser);
}
