using Npgsql;
using Tessera.Cli.Cluster;
using Tessera.Kernel;
using Tessera.Kernel.Sealing;

namespace Tessera.Cli.Backup;

/// <summary>A consistent copy of one installation while it runs: database, files and keys of one moment, sealed to the recovery code.</summary>
internal sealed class Backup(Installation installation, TimeProvider clock, Action<string> tell)
{
    private const int MostTries = 3;

    private TesseraPaths Paths => new(installation.Var, installation.Passwords.Folder);

    public async Task<Manifest> RunAsync(string folder, CancellationToken cancel)
    {
        if (installation.Cluster is not { } cluster) throw new Stopped("This database is not ours: its administrator backs it up (docs/operations.md says what belongs with it).");
        if (!cluster.Exists) throw new Stopped($"There is nothing to back up: {installation.Var} holds no installation.");
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()) throw new Stopped($"{folder} is not empty: give each backup a folder of its own.");

        var ours = await cluster.StartAsync(cancel);
        try
        {
            var (key, newCode) = RecoveryCode.Ensure(RecoveryCode.PublicFileOf(installation));
            using (key)
            {
                if (newCode is not null) tell($"The recovery code of this installation, shown this once. Without it no backup can be opened; keep it apart from them:{Environment.NewLine}    {newCode}");
                return await TryAsync(folder, key, cluster.Programs, cancel);
            }
        }
        finally
        {
            if (ours) await cluster.StopAsync(CancellationToken.None);
        }
    }

    /// <summary>A file that is gone before it was copied was purged, or taken by Intake, after the moment was fixed: another moment is taken.</summary>
    private async Task<Manifest> TryAsync(string folder, SealingKey key, PostgresPrograms programs, CancellationToken cancel)
    {
        for (var tries = 1; ; tries++)
        {
            var unfinished = $"{folder.TrimEnd('/')}.unfinished";
            if (Directory.Exists(unfinished)) Directory.Delete(unfinished, recursive: true);
            PrivateFile.Folder(unfinished);
            try
            {
                var manifest = await CopyAsync(unfinished, key, programs, cancel);
                if (Directory.Exists(folder)) Directory.Delete(folder);
                Directory.Move(unfinished, folder);
                return manifest;
            }
            catch (Exception error) when (tries < MostTries && error is FileNotFoundException or DirectoryNotFoundException or PostgresException { SqlState: PostgresErrorCodes.SerializationFailure })
            {
                tell("A record was destroyed or taken over meanwhile; beginning again.");
            }
            catch
            {
                Directory.Delete(unfinished, recursive: true);
                throw;
            }
        }
    }

    private async Task<Manifest> CopyAsync(string folder, SealingKey key, PostgresPrograms programs, CancellationToken cancel)
    {
        await using var moment = await Snapshot.TakeAsync(installation, cancel);
        var files = new List<KeptFile>();
        await moment.WhileNothingIsTakenAsync(async waiting =>
        {
            foreach (var id in waiting) files.Add(await KeepAsync(folder, Path.Combine("spool", id.ToString("N")), cancel));
        }, cancel);
        await KeyBox.SealAsync(installation, key, folder, cancel);

        var progress = new Progress(clock, tell);
        await new DatabaseCopy(installation, programs).DumpAsync(moment.Id, key, folder, read => progress.Tell($"database: {Progress.Size(read)}"), cancel);
        var places = await moment.FilesAsync(cancel);
        foreach (var place in places)
        {
            files.Add(await KeepAsync(folder, Path.Combine("files", place), cancel));
            progress.Tell($"files: {files.Count:N0} of {places.Count:N0}");
        }

        var manifest = new Manifest(clock.GetUtcNow(), await moment.MigrationAsync(cancel), await moment.LogPositionAsync(cancel), await moment.RowsAsync(cancel), files);
        await manifest.WriteAsync(folder, cancel);
        return manifest;
    }

    private Task<KeptFile> KeepAsync(string folder, string place, CancellationToken cancel) =>
        FileCopy.RunAsync(Path.Combine(Paths.Var, place), Path.Combine(folder, place), place, cancel);
}
