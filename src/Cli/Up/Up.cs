using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Spectre.Console;
using Tessera.Cli.Roles;
using Tessera.Kernel.Connections;
using Tessera.Migrations;

namespace Tessera.Cli.Up;

/// <summary>Starts an installation and keeps it up until Ctrl-C: the database, its schema, the first people, Portal and Web.</summary>
internal sealed class Up(Installation installation, TimeProvider clock)
{
    public async Task<int> RunAsync(FirstStart? wish, int history, string? without, CancellationToken stop)
    {
        using var closing = CancellationTokenSource.CreateLinkedTokenSource(stop);
        // A closed terminal ends it as Ctrl-C does, in order.
        using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, signal =>
        {
            signal.Cancel = true;
            closing.Cancel();
        });
        using var only = InstallationLock.Take(installation);
        InstallationLock.MustBeFree(installation.WebPort, "TESSERA_WEB_PORT");
        InstallationLock.MustBeFree(installation.PortalPort, "TESSERA_PORTAL_PORT");

        var ours = installation.Cluster is { } cluster && await cluster.StartAsync(closing.Token);
        try
        {
            await PrepareDatabaseAsync(closing.Token);
            var isFirst = !FirstStart.HasBegun(installation);
            var start = await FirstStart.EnsureAsync(installation, wish, clock, closing.Token, history);
            await new Wall(installation).PrepareAsync(start, without, closing.Token);
            await KeepFacesAsync(start, without, isFirst, closing.Token);
            return Exit.Done;
        }
        catch (OperationCanceledException)
        {
            return Exit.Done;
        }
        finally
        {
            if (ours) await installation.Cluster!.StopAsync(CancellationToken.None);
        }
    }

    private async Task PrepareDatabaseAsync(CancellationToken cancel)
    {
        if (installation.Cluster is not null) await new DatabaseSetup(installation.Database, installation.Passwords).RunAsync(cancel);
        var owner = installation.Database.ForRole(DatabaseRoles.Owner);
        await Migrator.RunAsync(owner, name => AnsiConsole.WriteLine($"applied {name}"), cancel);
        var findings = await RoleCheck.FindingsAsync(owner, cancel);
        if (findings.Count > 0) throw new Stopped($"The database's roles are not harmless: {string.Join(' ', findings)}");
    }

    private async Task KeepFacesAsync(FirstStart start, string? without, bool isFirst, CancellationToken cancel)
    {
        var faces = new Faces(installation);
        if (without is not null) AnsiConsole.WriteLine($"Started without: {without}. This demo does not do what Tessera promises.");
        var portalAccount = await faces.PrepareAsync(cancel);
        var kept = new[] { faces.Web(start.IsDemo, without), faces.Portal(portalAccount, await Door.OfAsync(installation, start.IsDemo, cancel)) }.Select(face => new KeptFace(face, clock)).ToList();
        try
        {
            foreach (var process in kept) process.Start();
            await Task.WhenAll(kept.Select(process => process.WaitUntilItAnswersAsync(cancel)));
            var keeping = KeepAsync(kept, cancel);
            if (isFirst && start.IsDemo && without is null) await await Task.WhenAny(new CaughtUp(installation, clock).WaitAsync(AnsiConsole.WriteLine, cancel), keeping);
            Tell(start, portalAccount);
            await keeping;
        }
        finally
        {
            await Task.WhenAll(kept.Select(process => process.StopAsync()));
        }
    }

    /// <summary>Ends with the first that cannot be kept; the others are stopped by the caller.</summary>
    private async Task KeepAsync(IReadOnlyList<KeptFace> kept, CancellationToken cancel)
    {
        List<Task> keeping = [.. kept.Select(process => process.KeepAsync(AnsiConsole.WriteLine, cancel))];
        if (installation.Cluster is { } cluster) keeping.Add(cluster.KeepAsync(AnsiConsole.WriteLine, clock, cancel));
        await await Task.WhenAny(keeping);
    }

    private void Tell(FirstStart start, Account? portalAccount)
    {
        if (Environment.IsPrivilegedProcess && portalAccount is null)
            AnsiConsole.WriteLine($"The Portal runs as root, since the user {Account.Portal.Name} cannot read {Face.DllOf("Portal")}: put Tessera into a folder open to others, such as /opt/tessera.");
        AnsiConsole.WriteLine($"Workspace   http://localhost:{installation.WebPort}");
        AnsiConsole.WriteLine($"Portal      http://localhost:{installation.PortalPort}");
        if (start.IsDemo) AnsiConsole.WriteLine($"Demo        http://localhost:{installation.WebPort}/demo  become anybody by one click");
        AnsiConsole.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Ready after {(clock.GetUtcNow() - new DateTimeOffset(Process.GetCurrentProcess().StartTime)).TotalSeconds:0.0} s. Ctrl-C stops all of it."));
    }
}
