using Spectre.Console;
using Tessera.Intake.Contracts;

namespace Tessera.Cli.Import;

/// <summary>Shows how far an import is: share of the file, rows taken and not, time left.</summary>
internal static class ImportProgressBar
{
    public static Task<ImportCount> RunAsync(string name, Func<Action<ImportProgress>, Task<ImportCount>> run) => AnsiConsole.Progress()
        .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
        .StartAsync(async context =>
        {
            var task = context.AddTask(Markup.Escape(name));
            var count = await run(progress =>
            {
                task.Value = progress.Share * task.MaxValue;
                task.Description = Markup.Escape($"{name}: {progress.Count.Taken:N0} taken, {progress.Count.Known:N0} known, {progress.Count.Refused:N0} not");
            });
            task.Value = task.MaxValue;
            return count;
        });
}
