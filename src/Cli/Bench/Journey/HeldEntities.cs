using Spectre.Console;
using Tessera.Cli.Seed;
using Tessera.Cli.Seed.History;
using Tessera.Cli.Seed.Invented;
using Tessera.Kernel;
using Tessera.Kernel.Keys;

namespace Tessera.Cli.Bench.Journey;

/// <summary>What the installation holds before the trial: open-source reports of two persons and a vehicle each, planted in bulk. They are held, not compared with each other.</summary>
internal static class HeldEntities
{
    public const ulong Seed = 4711;
    private const int OfRecord = 3;
    private const int RecordsAtOnce = 2000;

    public static Task PlantAsync(Installation installation, int entities, CancellationToken cancel) => AnsiConsole.Progress().StartAsync(async context =>
    {
        var bar = context.AddTask($"{entities} entities", maxValue: entities);
        using var key = InstallationKey.At(new TesseraPaths(installation.Var, installation.Passwords.Folder).InstallationKey);
        var (world, ids) = (new InventedWorld(Seed), new Dice(Seed + 1));     // ids take no chance away from the world
        for (var (left, number) = (RecordsOf(entities), 0); left > 0; left -= RecordsAtOnce)
        {
            var records = Math.Min(RecordsAtOnce, left);
            await Stewardship.RunAsync(installation.Database, async connection =>
            {
                var center = (await RegionCast.ReadAsync(connection, cancel)).Centers[0];
                var ledger = new Ledger(ids, key, TimeProvider.System.GetUtcNow());
                for (var i = 0; i < records; i++) Plant(ledger, center, world, ++number);
                ledger.Close(said: false);
                await ledger.Rows.WriteAsync(connection, _ => { }, cancel);
            }, cancel);
            bar.Increment(records * OfRecord);
        }
    });

    /// <summary>The vehicles' plates, in the order they were planted, and again from the first: what reports will name.</summary>
    public static IEnumerable<InventedMention> Vehicles(int entities)
    {
        while (true)
        {
            var world = new InventedWorld(Seed);
            for (var left = RecordsOf(entities); left > 0; left--)
            {
                _ = (world.Person(), world.Person());
                yield return world.Vehicle();
            }
        }
    }

    private static int RecordsOf(int entities) => (entities + OfRecord - 1) / OfRecord;

    private static void Plant(Ledger ledger, CenterCast center, InventedWorld world, int number)
    {
        var at = ledger.Now.AddDays(-30);
        var record = ledger.Open(center, RecordStream.OpenSource, "open-source", "OSR", center.Import, at);
        (record.Number, record.Title) = ($"{center.Code}-OSR-BENCH-{number}", $"Invented report {number}");
        record.Body = new { narrative = record.Title, attributes = new { }, notes = Array.Empty<string>(), source = "bench", row = number };
        record.Text = record.Title;
        foreach (var (kind, says) in new[] { ("Person", world.Person()), ("Person", world.Person()), ("Vehicle", world.Vehicle()) })
            record.Mentions.Add(new HistoryMention(Guid.CreateVersion7(), kind, "Other", HistoryMention.LabelOf(kind, says), says, "Import", center.Import, at));
        ledger.Issue(record, center.Import, at);
    }
}
