using Tessera.Tasking.Contracts;

namespace Tessera.Tasking.Measure;

/// <summary>What an agency's asks of the last thirty days add up to.</summary>
/// <param name="Late">Open and past their deadline, or unopened with most of the time gone: somebody should call.</param>
public sealed record AskMeasuresView(int Open, int Late, TimeSpan? ToAnswer, TimeSpan? ToAction, int? LedToAction)
{
    internal static AskMeasuresView Of(IReadOnlyCollection<Ask> asks, DateTimeOffset now)
    {
        var closed = asks.Where(ask => ask.State is AskState.Done or AskState.Declined).ToList();
        var acted = asks.Where(ask => Outcomes.IsAction(ask.Outcome)).ToList();
        return new AskMeasuresView(
            asks.Count(ask => ask.IsOpen),
            asks.Count(ask => NeedsCall(ask, now)),
            AskTimes.Median(asks.Where(ask => ask.AcceptedAt is not null).Select(ask => ask.AcceptedAt!.Value - ask.SentAt)),
            AskTimes.Median(acted.Select(ask => ask.ClosedAt!.Value - ask.InformedAt)),
            AskTimes.Percent(acted.Count, closed.Count));
    }

    private static bool NeedsCall(Ask ask, DateTimeOffset now) =>
        ask.IsOpen && (ask.DueAt <= now || (ask.State == AskState.Sent && now - ask.SentAt > (ask.DueAt - ask.SentAt) * 0.75));
}
