using Tessera.Cli.Roles;

namespace Tessera.Cli.Cluster;

/// <summary>
/// A PostgreSQL of our own under <c>var/pg</c>, on the loopback only: nothing to set up, and Debian's cluster on 5432 is not touched.
/// Every connection needs a password, and no statement or value gets into the server's log, since both hold what records say.
/// Everything else, fsync too, is as PostgreSQL has it by default.
/// </summary>
internal sealed class PrivateCluster(string folder, int port, RolePasswords passwords)
{
    private const int MostFailures = 15;
    private const int LongestSocketPath = 90;   // 107 bytes with its file name, by the operating system

    /// <summary>More settings for the server, as on its command line.</summary>
    public string Settings { get; init; } = "";

    private string Data => Path.Combine(folder, "data");

    private string Log => Path.Combine(folder, "postgresql.log");

    public string Place => $"Host=127.0.0.1;Port={port};Database=tessera";

    public bool Exists => File.Exists(Path.Combine(Data, "PG_VERSION"));

    /// <returns>Whether it was this call that started it.</returns>
    public async Task<bool> StartAsync(CancellationToken cancel)
    {
        if (await IsRunningAsync(cancel)) return false;
        if (!Exists) await MakeAsync(cancel);
        await OtherProgram.MustRunAsync(
            $"Starting PostgreSQL on port {port} (its log: {Log})",
            Account.Postgres.Run(Programs.PgCtl, "start", "-w", "-s", "-D", Data, "-l", Log, "-o", Options), cancel);
        return true;
    }

    public async Task StopAsync(CancellationToken cancel)
    {
        if (!await IsRunningAsync(cancel)) return;
        await OtherProgram.MustRunAsync(
            "Stopping PostgreSQL", Account.Postgres.Run(Programs.PgCtl, "stop", "-w", "-s", "-m", "fast", "-D", Data), cancel);
    }

    public async Task<bool> IsRunningAsync(CancellationToken cancel) =>
        Exists && (await OtherProgram.RunAsync(Account.Postgres.Run(Programs.PgCtl, "status", "-D", Data), cancel)).ExitCode is 0;

    /// <summary>Starts it again whenever it has ended by itself, until cancelled.</summary>
    public async Task KeepAsync(Action<string> tell, TimeProvider clock, CancellationToken cancel)
    {
        for (var (failures, told) = (0, false); ;)
        {
            await Task.Delay(TimeSpan.FromSeconds(1), clock, cancel);
            if (IsAlive())
            {
                (failures, told) = (0, false);
                continue;
            }

            if (!told) tell($"PostgreSQL ended by itself and is started again; its log: {Log}");
            told = true;
            try
            {
                await StartAsync(cancel);
            }
            catch (Stopped) when (++failures < MostFailures)
            {
                // Its old children hold the shared memory until they notice.
            }
        }
    }

    /// <summary>Cheaper than asking pg_ctl each second: the first line of the lock file is the server's process.</summary>
    private bool IsAlive()
    {
        var lockFile = Path.Combine(Data, "postmaster.pid");
        return File.Exists(lockFile) && int.TryParse(File.ReadLines(lockFile).FirstOrDefault(), out var process) && Runs(process);
    }

    /// <summary>One that has ended and was not yet taken note of by its parent (state Z) does not run.</summary>
    private static bool Runs(int process)
    {
        try
        {
            var state = File.ReadAllText($"/proc/{process}/stat");
            return state[state.LastIndexOf(')') + 2] is not 'Z';
        }
        catch (IOException)
        {
            return false;
        }
    }

    private async Task MakeAsync(CancellationToken cancel)
    {
        await Account.Postgres.OwnAsync(folder, cancel);
        // Checksums: a damaged page is reported, never read as evidence. C.UTF-8: the same order of text on every machine.
        // The password goes through a pipe that `sh` makes, since the user postgres may not open ours, and no file ever holds it.
        await OtherProgram.MustRunAsync(
            $"Making a PostgreSQL cluster in {folder}",
            Account.Postgres.Run(
                "sh", "-c", "cat | \"$0\" \"$@\"", Programs.InitDb, "--pgdata", Data, "--username", RolePasswords.Superuser, "--pwfile", "/dev/stdin", "--auth", "scram-sha-256",
                "--encoding", "UTF8", "--locale", "C.UTF-8", "--data-checksums"),
            cancel, input: passwords.Ensure(RolePasswords.Superuser) + "\n");
    }

    private string Options =>
        $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='{(folder.Length > LongestSocketPath ? "" : folder)}' "
        + $"-c log_min_error_statement=panic -c log_error_verbosity=terse {Settings}";

    public PostgresPrograms Programs => PostgresPrograms.Find(
        Exists ? File.ReadAllText(Path.Combine(Data, "PG_VERSION")).Trim() : null);
}
