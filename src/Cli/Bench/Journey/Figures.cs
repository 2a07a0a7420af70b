using System.Globalization;
using Npgsql;
using Tessera.Cli.Roles;

namespace Tessera.Cli.Bench.Journey;

/// <summary>What one trial measured.</summary>
internal sealed record Figures(int Rate, int Sent, int Accepted, double Achieved, Spread Answered, Spread OnDesk, int ProbesSeen, int Probes, Spread Matched, long Unmatched, Course Course)
{
    public static async Task<Figures> OfAsync(
        Installation installation, int rate, IReadOnlyList<BenchReport> reports, Course course, DateTime began, CancellationToken cancel)
    {
        await using var source = NpgsqlDataSource.Create(installation.Database.ForRole(RolePasswords.Superuser));
        await using var read = source.CreateCommand("select extract(epoch from m.at - e.at)::float8 * 1000 from portal.envelope e left join graph.matched m on m.record = e.record where e.at >= $1");
        read.Parameters.Add(new() { Value = began });
        var (matched, unmatched) = (new List<double>(), 0L);
        await using (var row = await read.ExecuteReaderAsync(cancel))
        {
            while (await row.ReadAsync(cancel))
            {
                if (await row.IsDBNullAsync(0, cancel)) unmatched++;
                else matched.Add(row.GetDouble(0));
            }
        }

        var accepted = reports.Count(report => report.AnsweredMs is not null);
        var probes = reports.Where(report => report is { IsProbe: true, AnsweredMs: not null }).ToList();
        return new(
            rate, reports.Count, accepted, accepted / course.Sending.TotalSeconds, Spread.Of(reports.Select(report => report.AnsweredMs).OfType<double>()),
            Spread.Of(probes.Select(probe => probe.OnDeskMs).OfType<double>()), probes.Count(probe => probe.OnDeskMs is not null), probes.Count, Spread.Of(matched), unmatched, course);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"""
        {Rate}/s: {Accepted} of {Sent} accepted, {Achieved:0.0}/s; form answered {Answered}; on the second person's desk with its matches {OnDesk} ({ProbesSeen} of {Probes} probes); stored to matched, all reports {Matched}{(Unmatched > 0 ? $", {Unmatched} not within a minute" : "")}; caught up {Course.Drained.TotalSeconds:0.0} s after the last
          memory: {Course.Memory}; processor time a report: {Course.Spent.Over(Accepted)}
        """);
}

/// <summary>How long the trial sent and how long it took to catch up, and what its processes used.</summary>
internal sealed record Course(TimeSpan Sending, TimeSpan Drained, Memory Memory, Spent Spent);

/// <summary>Processor time in milliseconds: what a busy machine does not change.</summary>
internal sealed record Spent(double Web, double Portal, double PostgreSql)
{
    public static Spent Of(TrialInstallation trial) => new(
        trial.Find("Tessera.Web.dll") is { } web ? Processes.ProcessorTime(web) : 0,
        trial.Find("Tessera.Portal.dll") is { } portal ? Processes.ProcessorTime(portal) : 0,
        trial.Postmaster() is { } server ? Processes.ProcessorTime(server) + Processes.ChildrenOf(server).Sum(Processes.ProcessorTime) : 0);

    public Spent Since(Spent before) => new(Web - before.Web, Portal - before.Portal, PostgreSql - before.PostgreSql);

    public string Over(int reports) => string.Create(CultureInfo.InvariantCulture, $"Web {Web / reports:0.0} ms, Portal {Portal / reports:0.0} ms, PostgreSQL {PostgreSql / reports:0.0} ms");
}

/// <summary>Median and 99th percentile, in milliseconds.</summary>
internal sealed record Spread(double Median, double P99)
{
    public static Spread Of(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count == 0 ? new(double.NaN, double.NaN) : new(sorted[(sorted.Count - 1) / 2], sorted[(int)Math.Ceiling(0.99 * sorted.Count) - 1]);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Median:0} ms (p99 {P99:0} ms)");
}

/// <summary>What each process holds of its own, in megabytes: its share of what it shares is counted once.</summary>
internal sealed record Memory(long Web, long Portal, long PostgreSql)
{
    public static Memory Of(TrialInstallation trial) => new(
        trial.Find("Tessera.Web.dll") is { } web ? Processes.Megabytes(web) : 0,
        trial.Find("Tessera.Portal.dll") is { } portal ? Processes.Megabytes(portal) : 0,
        trial.Postmaster() is { } server ? Processes.Megabytes(server) + Processes.ChildrenOf(server).Sum(Processes.Megabytes) : 0);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"Web {Web} MB, Portal {Portal} MB, PostgreSQL {PostgreSql} MB");
}
