using Npgsql;
using Tessera.Cli.Roles;
using Tessera.Cli.Up;
using Tessera.Cli.Verify;
using Tessera.Kernel;
using Tessera.Kernel.Connections;
using Tessera.Kernel.Log;
using Tessera.Migrations;

namespace Tessera.Cli.Backup;

/// <summary>Makes an installation of a backup, in an empty place only, and believes nothing of it before it is counted and verified.</summary>
internal sealed class Restore(Installation installation, Action<string> tell)
{
    private TesseraPaths Paths => new(installation.Var, installation.Passwords.Folder);

    public async Task<Manifest> RunAsync(string folder, string code, CancellationToken cancel)
    {
        if (installation.Cluster is not { } cluster) throw new Stopped("This database is not ours: its administrator restores it (docs/operations.md says how).");
        var manifest = await Manifest.ReadAsync(folder, cancel);
        MustBeEmpty();
        using var key = RecoveryCode.TryRead(code) ?? throw new Stopped("That is not a recovery code, or it is mistyped: it has 14 groups of four. Nothing was restored.");
        using var only = InstallationLock.Take(installation);
        try
        {
            await KeyBox.OpenAsync(installation, key, folder, cancel);
            await FilesAsync(manifest, folder, cancel);
            await cluster.StartAsync(cancel);
            tell("database …");
            await new DatabaseSetup(installation.Database, installation.Passwords).RunAsync(cancel);
            await new DatabaseCopy(installation, cluster.Programs).RestoreAsync(key, folder, cancel);
            await VerifyAsync(manifest, cancel);
            await cluster.StopAsync(cancel);
            return manifest;
        }
        catch
        {
            await cluster.StopAsync(CancellationToken.None);
            foreach (var half in new DirectoryInfo(installation.Var).EnumerateDirectories()) half.Delete(recursive: true);
            File.Delete(Path.Combine(installation.Var, "first-start"));
            throw;
        }
    }

    private void MustBeEmpty()
    {
        var there = Directory.Exists(installation.Var) ? Directory.EnumerateFileSystemEntries(installation.Var).Select(Path.GetFileName).Where(name => name is not "up.lock").ToList() : [];
        if (Directory.Exists(installation.Passwords.Folder)) there.AddRange(Directory.EnumerateFiles(installation.Passwords.Folder).Select(Path.GetFileName));
        if (there.Count > 0)
            throw new Stopped($"{installation.Var} is not empty ({string.Join(", ", there.Order(StringComparer.Ordinal).Take(3))}): a backup is restored into an empty installation only. Give TESSERA_VAR another folder, or move this one away.");
    }

    private async Task FilesAsync(Manifest manifest, string folder, CancellationToken cancel)
    {
        var progress = new Progress(TimeProvider.System, tell);
        for (var n = 0; n < manifest.Files.Count; n++)
        {
            var file = manifest.Files[n];
            var from = Path.GetFullPath(Path.Combine(folder, file.Place));
            if (!from.StartsWith(Path.GetFullPath(folder), StringComparison.Ordinal) || !File.Exists(from)) throw new Stopped($"The backup lacks {file.Place}.");
            if (await FileCopy.RunAsync(from, Path.Combine(installation.Var, file.Place), file.Place, cancel) != file) throw new Stopped($"{file.Place} is not as it was when it was backed up.");
            progress.Tell($"files: {n + 1:N0} of {manifest.Files.Count:N0}");
        }
    }

    private async Task VerifyAsync(Manifest manifest, CancellationToken cancel)
    {
        tell("verifying …");
        var findings = new List<string>();
        if (await WallCheck.ComplaintAsync(installation.Database.ForRole(DatabaseRoles.Owner), cancel) is { } complaint) findings.Add(complaint);
        await using (var source = NpgsqlDataSource.Create(installation.Database.ForRole(RolePasswords.Superuser)))
        {
            await using var connection = await source.OpenConnectionAsync(cancel);
            var rows = await Snapshot.RowsAsync(connection, cancel);
            findings.AddRange(manifest.Rows.Where(table => rows.GetValueOrDefault(table.Key) != table.Value).Select(table => $"{table.Key} has {rows.GetValueOrDefault(table.Key)} rows, the backup said {table.Value}."));
        }

        using var signer = LogSigner.At(Paths.LogKey);
        var (verified, chain) = await new LogVerifier(installation.Database.ForRole(DatabaseRoles.Sealer), signer, new HeadExport(Paths.Heads)).RunAsync(progress: null, cancel);
        findings.AddRange(chain.Select(finding => finding.What));
        if (verified != manifest.LogPosition) findings.Add($"The log ends at {verified}, the backup said {manifest.LogPosition}.");
        findings.AddRange(await FileCheck.RunAsync(installation, Paths, cancel));
        if (findings.Count > 0) throw new Stopped($"The restored installation does not verify, and was removed again:{Environment.NewLine}{string.Join(Environment.NewLine, findings.Take(20))}");
    }
}
