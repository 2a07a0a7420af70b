using System.Diagnostics;
using System.Globalization;
using Npgsql;
using Tessera.Cli.Cluster;
using Tessera.Cli.Roles;
using Tessera.Kernel.Sealing;

namespace Tessera.Cli.Backup;

/// <summary>The database by PostgreSQL's own pg_dump and pg_restore, through pipes: no clear copy of it is ever on a disk.</summary>
internal sealed class DatabaseCopy(Installation installation, PostgresPrograms programs)
{
    public const string Name = "database.sealed";
    private const string Context = "backup database";

    public async Task<SealedStream> DumpAsync(string snapshot, SealingKey key, string folder, Action<long> progress, CancellationToken cancel)
    {
        using var dump = Start(Path.Combine(programs.Folder, "pg_dump"), ["--format=custom", $"--snapshot={snapshot}"]);
        dump.StandardInput.Close();
        var errors = dump.StandardError.ReadToEndAsync(cancel);
        await using var box = PrivateFile.Create(Path.Combine(folder, Name));
        var done = await key.SealAsync(new ToldStream(dump.StandardOutput.BaseStream, progress), box, Context, cancel);
        box.Flush(flushToDisk: true);
        await MustEndWellAsync(dump, "pg_dump", errors, cancel);
        return done;
    }

    public async Task RestoreAsync(OpeningKey key, string folder, CancellationToken cancel)
    {
        using var restore = Start(Path.Combine(programs.Folder, "pg_restore"), ["--exit-on-error"]);
        var errors = restore.StandardError.ReadToEndAsync(cancel);
        var said = restore.StandardOutput.ReadToEndAsync(cancel);
        try
        {
            await using var box = File.OpenRead(Path.Combine(folder, Name));
            await key.OpenAsync(box, restore.StandardInput.BaseStream, Context, cancel);
            restore.StandardInput.Close();
        }
        catch (IOException)
        {
            // pg_restore has ended before it read all: its exit code and last line say why.
        }

        await said;
        await MustEndWellAsync(restore, "pg_restore", errors, cancel);
    }

    private Process Start(string program, string[] options)
    {
        var place = new NpgsqlConnectionStringBuilder(installation.Database.ForRole(RolePasswords.Superuser));
        var start = new ProcessStartInfo(program, [.. options, "--no-password", "--host", place.Host!, "--port", place.Port.ToString(CultureInfo.InvariantCulture), "--username", place.Username!, "--dbname", place.Database!])
        {
            WorkingDirectory = "/", UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment["PGPASSWORD"] = place.Password;
        return Process.Start(start) ?? throw new Stopped($"{program} did not start.");
    }

    private static async Task MustEndWellAsync(Process process, string name, Task<string> errors, CancellationToken cancel)
    {
        await process.WaitForExitAsync(cancel);
        if (process.ExitCode is not 0) throw new Stopped($"{name} did not work (exit code {process.ExitCode}): {(await errors).Trim().Split('\n')[^1]}");
    }
}
