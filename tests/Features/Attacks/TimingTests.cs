using System.Diagnostics;
using System.Globalization;
using Tessera.Kernel.Ids;

namespace Tessera.Tests.Features.Attacks;

/// <summary>
/// Does the time to answer tell an invisible record from one that never was? Draws of both kinds are mixed, so that what slows the machine
/// slows both. <c>./tessera test --whole --filter Timing</c> draws 10,000 and holds the medians to 5 %.
/// </summary>
public sealed class TimingTests(AttackWorld made) : IClassFixture<AttackWorld>
{
    private static readonly bool _whole = Environment.GetEnvironmentVariable("TESSERA_WHOLE") is "1";

    [Theory]
    [InlineData("/records/{0}")]
    [InlineData("/api/records/{0}/dots")]
    public async Task An_invisible_record_takes_the_time_of_one_that_never_was(string path)
    {
        // The usual run has other tests beside it: it would find an order of magnitude, the whole one a twentieth.
        var (draws, most) = _whole ? (10_000, 0.05) : (200, 0.5);
        var (there, never) = (new List<double>(draws), new List<double>(draws));
        using var client = made.World.ClientOf(made.Stranger.Member);
        for (var draw = -20; draw < draws; draw++)
        {
            var isThere = Random.Shared.Next(2) is 0;
            var id = isThere ? made.Subjects["Issued"].Id : RecordId.New();
            var began = Stopwatch.GetTimestamp();
            using var answer = await client.GetAsync(string.Format(CultureInfo.InvariantCulture, path, id), TestContext.Current.CancellationToken);
            var took = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
            Assert.Equal(404, (int)answer.StatusCode);
            if (draw >= 0) (isThere ? there : never).Add(took);
        }

        var (one, other) = (Median(there), Median(never));
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{path}: {draws} draws, medians {one:0.000} ms invisible, {other:0.000} ms absent, {Math.Abs(one - other) / other:P1} apart"));
        Assert.True(Math.Abs(one - other) / other < most, $"{one} ms and {other} ms");
    }

    private static double Median(List<double> times)
    {
        times.Sort();
        return times[times.Count / 2];
    }
}
