using System.Diagnostics;
using System.Text.RegularExpressions;
using Tessera.Cli.Smoke;

namespace Tessera.Cli.Bench.Journey;

/// <summary>An open desk that asks again and again what changed, as its page does, only more often; sees each probe when its row has a match.</summary>
internal sealed partial class DeskWatch(Visitor analyst, IReadOnlyList<BenchReport> probes)
{
    public static readonly TimeSpan Every = TimeSpan.FromMilliseconds(100);
    private readonly Dictionary<string, BenchReport> _looked = probes.ToDictionary(probe => probe.Mark, StringComparer.Ordinal);
    private string _mark = "";

    public bool IsDone => probes.All(probe => probe.OnDeskMs is not null || probe.AcceptedAt == 0);

    public async Task WatchAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var board = await analyst.FetchAsync($"/api/desk/board?queue=life&mark={_mark}", CancellationToken.None);
            var now = Stopwatch.GetTimestamp();
            if (board.Length > 0) Read(board, now);
            await Task.Delay(Every, TimeProvider.System, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private void Read(string board, long now)
    {
        _mark = Marked().Match(board).Groups[1].Value;
        foreach (Match row in Rows().Matches(board))
        {
            if (int.Parse(row.Groups[2].ValueSpan, provider: null) > 0 && _looked.TryGetValue(row.Groups[1].Value, out var probe) && probe is { OnDeskMs: null, AcceptedAt: > 0 })
                probe.OnDeskMs = Stopwatch.GetElapsedTime(probe.AcceptedAt, now).TotalMilliseconds;
        }
    }

    [GeneratedRegex("data-live-mark=\"([^\"]*)\"", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Marked();

    [GeneratedRegex("(BENCH[0-9]{6}).*?<td class=\"num less\">([0-9]+)</td>", RegexOptions.Singleline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Rows();
}
