using System.Globalization;

namespace Tessera.Tasking.Read;

/// <summary>One axis of time for a list of asks: from the first sending to the last deadline, but never more than a week each way.</summary>
public sealed record AskScaleView(DateTimeOffset From, DateTimeOffset To, DateTimeOffset Now)
{
    public const int Width = 460;
    private const int Margin = 8;
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    private static readonly TimeSpan[] Steps =
        [TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(30), TimeSpan.FromHours(1), TimeSpan.FromHours(2), TimeSpan.FromHours(6), TimeSpan.FromHours(12), TimeSpan.FromDays(1), TimeSpan.FromDays(2)];

    public static AskScaleView Of(IReadOnlyCollection<(DateTimeOffset Sent, DateTimeOffset Due)> asks, DateTimeOffset now)
    {
        var from = asks.Select(ask => ask.Sent).Append(now.AddMinutes(-30)).Min();
        var to = asks.Select(ask => ask.Due).Append(now.AddMinutes(30)).Max();
        return new AskScaleView(from < now - Week ? now - Week : from, to > now + Week ? now + Week : to, now);
    }

    /// <summary>Where a moment stands, in pixels; what lies outside stands at the edge.</summary>
    public string X(DateTimeOffset at) => Place(at).ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>At most six marks, on whole hours or days of the center.</summary>
    public IReadOnlyList<(string X, string Label)> Ticks(TimeZoneInfo zone)
    {
        var step = Steps.FirstOrDefault(step => (To - From) / step <= 6, Steps[^1]);
        var local = TimeZoneInfo.ConvertTime(From, zone);
        var first = new DateTimeOffset(local.Date, local.Offset);
        while (first < From) first += step;
        var ticks = new List<(string, string)>();
        for (var at = first; at <= To; at += step)
            if (Math.Abs(Place(at) - Place(Now)) > 34) ticks.Add((X(at), Label(TimeZoneInfo.ConvertTime(at, zone), step)));
        return ticks;
    }

    private double Place(DateTimeOffset at)
    {
        var share = Math.Clamp((at - From) / (To - From), 0, 1);
        return Margin + share * (Width - 2 * Margin);
    }

    private static string Label(DateTimeOffset at, TimeSpan step) => at.ToString(step < TimeSpan.FromDays(1) && at.TimeOfDay > TimeSpan.Zero ? "HH:mm" : "MMM d", CultureInfo.InvariantCulture);
}
