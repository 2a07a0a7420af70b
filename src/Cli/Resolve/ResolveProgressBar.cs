using Spectre.Console;
using Tessera.Matching;

namespace Tessera.Cli.Resolve;

/// <summary>Reads and resolves a file, and shows how far it is.</summary>
internal static class ResolveProgressBar
{
    private const double ShareOfReading = 0.25;

    public static (RosterReader Table, Resolution Found) Run(FileInfo file, ColumnMap columns) => AnsiConsole.Progress()
        .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
        .Start(context =>
        {
            var task = context.AddTask("reading", maxValue: 1);
            using var stream = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
            var table = RosterReader.Read(new CsvReader(stream), columns.Map, columns.Truth, bytes => task.Value = ShareOfReading * bytes / file.Length);
            var found = new Resolver(table.Roster, (share, doing) =>
            {
                task.Description = doing;
                task.Value = ShareOfReading + ((1 - ShareOfReading) * share);
            }).Run();
            task.Value = 1;
            task.Description = "done";
            return (table, found);
        });
}
