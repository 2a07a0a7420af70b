using System.CommandLine;
using System.Globalization;
using Spectre.Console;

namespace Tessera.Cli.Bench.Journey;

/// <summary><c>tessera bench journey</c>: from the accepted form to the row with its matches on a second person's desk, at rates that do not wait for answers.</summary>
internal static class JourneyCommand
{
    public static Command Command { get; } = Make();

    private static Command Make()
    {
        var rates = new Option<string>("--rates") { Description = "Reports a second, one trial each", DefaultValueFactory = _ => "50,100,200,400" };
        var seconds = new Option<int>("--seconds") { Description = "How long each trial is", DefaultValueFactory = _ => 120 };
        var entities = new Option<int>("--entities") { Description = "What is held before the first report comes", DefaultValueFactory = _ => 100_000 };
        var quick = new Option<bool>("--quick") { Description = "Ten seconds at 20 and 50, over 5,000 entities: whether it runs at all" };
        var command = new Command("journey", "Time from the accepted report to the desk row with its matches, on an installation of its own") { rates, seconds, entities, quick };
        command.SetAction((parsed, cancel) => parsed.GetValue(quick)
            ? RunAsync([20, 50], 10, 5000, cancel)
            : RunAsync(RatesOf(parsed.GetValue(rates)!), parsed.GetValue(seconds), parsed.GetValue(entities), cancel));
        return command;
    }

    private static int[] RatesOf(string text)
    {
        var rates = text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(rate => int.TryParse(rate, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).ToArray();
        return rates.Length > 0 && Array.TrueForAll(rates, rate => rate is > 0 and <= 5000) ? rates : throw new Stopped("--rates are numbers from 1 to 5000, such as 50,100,200.", Exit.Usage);
    }

    private static async Task<int> RunAsync(int[] rates, int seconds, int entities, CancellationToken cancel)
    {
        AnsiConsole.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{seconds} s at each of {string.Join(", ", rates)} reports a second, {entities:N0} entities held, {Environment.ProcessorCount} processors, load {Load()}"));
        await using var trial = await TrialInstallation.StartAsync(cancel, "--demo", "--history", "0");
        await HeldEntities.PlantAsync(trial.Installation, entities, cancel);
        await trial.StopAsync();
        await trial.UpAsync(cancel);                         // the matcher loads what is held

        var journey = new ReportJourney(trial, seconds, entities);
        await journey.SignInAsync(cancel);
        await journey.WarmUpAsync(cancel);
        foreach (var rate in rates) AnsiConsole.WriteLine((await journey.RunAsync(rate, cancel)).ToString());
        AnsiConsole.WriteLine($"load at the end {Load()}");
        await trial.DisposeAsync();
        trial.Remove();
        return Exit.Done;
    }

    private static string Load() => File.ReadAllText("/proc/loadavg").Split(' ')[0];
}
