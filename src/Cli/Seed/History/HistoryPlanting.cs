using Npgsql;
using Spectre.Console;
using Tessera.Kernel;
using Tessera.Kernel.Connections;
using Tessera.Kernel.Keys;

namespace Tessera.Cli.Seed.History;

/// <summary>Writes the invented history in one transaction of the steward, then gives its log entries their positions.</summary>
internal static class HistoryPlanting
{
    private const int SealedAtOnce = 2000;

    public static Task RunAsync(TesseraConnections database, TesseraPaths paths, TimeProvider clock, int records, CancellationToken cancel) => AnsiConsole.Progress()
        .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
        .StartAsync(async context =>
        {
            var bar = context.AddTask($"Twelve months of invented history, {records} records");
            await PlantAsync(database, paths, clock, records, share => bar.Value = share * 90, cancel);
            bar.Description = "Sealing its log";
            await SealAsync(database, cancel);
            bar.Value = bar.MaxValue;
        });

    private static async Task PlantAsync(TesseraConnections database, TesseraPaths paths, TimeProvider clock, int records, Action<double> reached, CancellationToken cancel)
    {
        using var installation = InstallationKey.At(paths.InstallationKey);
        await Stewardship.RunAsync(database, async connection =>
        {
            var history = DemoHistory.Tell(await RegionCast.ReadAsync(connection, cancel), installation, clock.GetUtcNow(), records);
            await history.Numbers.KeepAsync(connection, history.Sharing.Taken, cancel);
            var (rows, written) = (history.Ledger.Rows, 0);
            await rows.WriteAsync(connection, count => reached((written += count) / (double)rows.Count), cancel);
        }, cancel);
    }

    /// <summary>So that the history verifies, and the matcher follows it, from the first moment.</summary>
    private static async Task SealAsync(TesseraConnections database, CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(database.ForRole(DatabaseRoles.Sealer));
        await connection.OpenAsync(cancel);
        for (var (before, position) = (-1L, 0L); position > before;)
        {
            before = position;
            await using var seal = new NpgsqlCommand("select log.seal_batch($1)", connection) { Parameters = { new() { Value = SealedAtOnce } } };
            position = (long)(await seal.ExecuteScalarAsync(cancel))!;
        }
    }
}
