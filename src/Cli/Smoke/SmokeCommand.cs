using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Spectre.Console;

namespace Tessera.Cli.Smoke;

/// <summary><c>tessera smoke</c>: the main job through the forms a person uses, on values drawn at random, from the citizen to the partner and back.</summary>
internal static class SmokeCommand
{
    public static Command Command { get; } = Make();

    private static Command Make()
    {
        var command = new Command("smoke", "Run the main job through the HTML forms of a running demo installation");
        command.SetAction((_, cancel) => RunAsync(Installation.OfEnvironment, cancel));
        return command;
    }

    private static async Task<int> RunAsync(Installation installation, CancellationToken cancel)
    {
        var story = Story.Draw();
        using var job = new MainJob(installation, story);
        var at = "";
        try
        {
            foreach (var (name, step) in job.Steps)
            {
                at = name;
                var watch = Stopwatch.StartNew();
                await step(cancel);
                AnsiConsole.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{watch.ElapsedMilliseconds,6} ms  {name}"));
            }
        }
        catch (HttpRequestException error) when (error.HttpRequestError is HttpRequestError.ConnectionError && at == job.Steps[0].Name)
        {
            throw new Stopped($"Nothing answers at http://localhost:{installation.WebPort}: './tessera up --demo' starts it.", Exit.NotRunning);
        }
        catch (Exception error) when (error is SmokeFailure or HttpRequestException)
        {
            AnsiConsole.WriteLine($"smoke: failed at “{at}”. {error.Message}");
            return Exit.Failed;
        }

        AnsiConsole.WriteLine(string.Create(CultureInfo.InvariantCulture, $"smoke: ok, report to partner's desk {job.ReportToPartner.TotalMilliseconds:0} ms"));
        return Exit.Done;
    }
}
