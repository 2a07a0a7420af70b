using System.Diagnostics;
using Npgsql;
using Tessera.Cli.Roles;
using Tessera.Cli.Seed.Invented;
using Tessera.Cli.Smoke;

namespace Tessera.Cli.Bench.Journey;

/// <summary>One trial at one rate: forms filled in beforehand, their last step sent when its moment comes, whatever has been answered; a signed-in analyst's open desk beside it.</summary>
internal sealed class ReportJourney(TrialInstallation trial, int seconds, int entities)
{
    private const string Analyst = "noor.castellane@dcap.example";
    private const int ProbesMost = 90;                       // the desk draws its hundred nearest
    private static readonly TimeSpan LoadWithin = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan DrainWithin = TimeSpan.FromSeconds(60);

    private readonly IEnumerator<InventedMention> _vehicles = HeldEntities.Vehicles(entities).GetEnumerator();
    private Visitor? _analyst;
    private int _number;

    /// <summary>
    /// Reports that are not counted, until the matcher has loaded what is held, every page has been drawn and the programs have compiled what
    /// runs often: they run for months, and their first minute is not what is measured.
    /// </summary>
    public async Task WarmUpAsync(CancellationToken cancel)
    {
        using var door = new PublicDoor(trial.Portal);
        var began = await DatabaseNowAsync(cancel);
        for (var i = 0; i < seconds * 30; i++)
        {
            var report = Next(isProbe: i % 30 == 0);
            await door.FillInAsync(report, cancel);
            await door.SendAsync(report, Stopwatch.GetTimestamp(), cancel);
            if (i % 10 == 0) await _analyst!.FetchAsync("/api/desk/board?queue=life", cancel);
        }

        for (var start = Stopwatch.GetTimestamp(); await UnmatchedAsync(began, cancel) > 0;)
        {
            if (Stopwatch.GetElapsedTime(start) > LoadWithin) throw new Stopped($"The matcher did not come to the first reports within {LoadWithin.TotalMinutes:0} minutes.");
            await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System, cancel);
        }
    }

    public async Task SignInAsync(CancellationToken cancel) => _analyst = await new DemoPeople(trial.Installation).SignInAsync(Analyst, cancel);

    public async Task<Figures> RunAsync(int rate, CancellationToken cancel)
    {
        var count = rate * seconds;
        var probeEvery = Math.Max(1, (count + ProbesMost - 1) / ProbesMost);
        var reports = Enumerable.Range(0, count).Select(i => Next(isProbe: i % probeEvery == probeEvery / 2)).ToList();
        using var door = new PublicDoor(trial.Portal);
        await Parallel.ForEachAsync(reports, new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = cancel }, async (report, one) => await door.FillInAsync(report, one));
        await EmptyDeskAsync(cancel);

        var (began, before) = (await DatabaseNowAsync(cancel), Spent.Of(trial));
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var desk = new DeskWatch(_analyst!, [.. reports.Where(report => report.IsProbe)]);
        var watching = desk.WatchAsync(ended.Token);
        var sending = await SendAsync(door, reports, rate, cancel);
        var memory = Memory.Of(trial);
        var drained = await DrainAsync(began, desk, cancel);
        await ended.CancelAsync();
        await watching;
        return await Figures.OfAsync(trial.Installation, rate, reports, new(sending, drained, memory, Spent.Of(trial).Since(before)), began, cancel);
    }

    /// <summary>Open arrivals: a slow answer delays nobody else's report, and the time counts from the moment it was due.</summary>
    private static async Task<TimeSpan> SendAsync(PublicDoor door, List<BenchReport> reports, int rate, CancellationToken cancel)
    {
        var start = Stopwatch.GetTimestamp();
        var sent = new List<Task>(reports.Count);
        for (var i = 0; i < reports.Count; i++)
        {
            var due = start + (long)(i * (double)Stopwatch.Frequency / rate);
            if (Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), due) is { Ticks: > 0 } early) await Task.Delay(early, TimeProvider.System, cancel);
            sent.Add(door.SendAsync(reports[i], due, cancel));
        }

        await Task.WhenAll(sent);
        return Stopwatch.GetElapsedTime(start);
    }

    private async Task<TimeSpan> DrainAsync(DateTime began, DeskWatch desk, CancellationToken cancel)
    {
        var start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < DrainWithin && (!desk.IsDone || await UnmatchedAsync(began, cancel) > 0)) await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System, cancel);
        return Stopwatch.GetElapsedTime(start);
    }

    private BenchReport Next(bool isProbe)
    {
        _vehicles.MoveNext();
        return new($"BENCH{++_number:000000}", _vehicles.Current["plate"], _vehicles.Current["plateState"], isProbe);
    }

    private Task<long> UnmatchedAsync(DateTime began, CancellationToken cancel) => ScalarAsync<long>(
        "select count(*) from portal.envelope e where e.at >= $1 and (e.record is null or not exists (select from graph.matched m where m.record = e.record))", cancel, began);

    private Task<DateTime> DatabaseNowAsync(CancellationToken cancel) => ScalarAsync<DateTime>("select clock_timestamp()", cancel);

    /// <summary>Each trial's desk begins empty, so that its probes are among the rows that are drawn.</summary>
    private Task EmptyDeskAsync(CancellationToken cancel) => ScalarAsync<object?>("delete from tasking.desk", cancel);

    private async Task<T> ScalarAsync<T>(string sql, CancellationToken cancel, params object[] values)
    {
        await using var connection = new NpgsqlConnection(trial.Installation.Database.ForRole(RolePasswords.Superuser));
        await connection.OpenAsync(cancel);
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        return (T)(await command.ExecuteScalarAsync(cancel))!;
    }
}

/// <summary>A report of the trial, and when what happened to it.</summary>
internal sealed class BenchReport(string mark, string plate, string state, bool isProbe)
{
    public string Mark => mark;

    public string Plate => plate;

    public string State => state;

    /// <summary>Happens now, so that it stands first on the desk, where it is looked for.</summary>
    public bool IsProbe => isProbe;

    /// <summary>The last page's hidden draft.</summary>
    public string Draft { get; set; } = "";

    public double? AnsweredMs { get; set; }

    public long AcceptedAt { get; set; }

    public double? OnDeskMs { get; set; }
}
