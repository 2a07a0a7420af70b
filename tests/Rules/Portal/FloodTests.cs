using System.Net;
using Microsoft.Extensions.Time.Testing;
using Tessera.Kernel.Reporting;
using Tessera.Portal;
using Tessera.Portal.Flood;

namespace Tessera.Tests.Rules.Portal;

/// <summary>Regulation 7.2: PP-2 (no address), PP-5 (order, never delete), PP-6 (five wrong receipts, 15 minutes).</summary>
public class FloodTests
{
    private static readonly IPAddress Sender = IPAddress.Parse("203.0.113.7");
    private readonly FakeTimeProvider _clock = new();
    private readonly PortalSettings _settings = new() { FloodCount = 3, FloodMinutes = 10 };

    [Fact]
    public void Many_from_one_sender_become_one_group()
    {
        var flood = new FloodWatch(_settings, _clock);

        var groups = Enumerable.Range(0, 6).Select(n => flood.GroupOf(Sender, $"report {n}")).ToList();

        Assert.All(groups.Take(3), Assert.Null);
        Assert.Single(groups.Skip(3).Distinct());
        Assert.NotNull(groups[3]);
        Assert.Null(flood.GroupOf(IPAddress.Parse("203.0.113.8"), "another"));
    }

    [Fact]
    public void The_same_text_from_many_senders_is_one_group()
    {
        var flood = new FloodWatch(_settings, _clock);

        var groups = Enumerable.Range(0, 5).Select(n => flood.GroupOf(new IPAddress([198, 51, 100, (byte)n]), n % 2 == 0 ? "Send them home!" : "send them  HOME")).ToList();

        Assert.NotNull(groups[3]);
        Assert.Equal(groups[3], groups[4]);
    }

    [Fact]
    public void Slow_senders_are_no_flood()
    {
        var flood = new FloodWatch(_settings, _clock);

        for (var n = 0; n < 20; n++)
        {
            Assert.Null(flood.GroupOf(Sender, $"report {n}"));
            _clock.Advance(TimeSpan.FromMinutes(5));
        }
    }

    [Fact]
    public void After_a_day_nobody_is_remembered()
    {
        var flood = new FloodWatch(_settings, _clock);
        for (var n = 0; n < 5; n++) flood.GroupOf(Sender, null);
        Assert.NotNull(flood.GroupOf(Sender, null));

        _clock.Advance(FloodWatch.SaltLife);

        Assert.Null(flood.GroupOf(Sender, null));
    }

    [Fact]
    public void Five_wrong_receipts_that_begin_alike_are_locked_for_15_minutes_and_no_others()
    {
        var wrong = new WrongReceipts(_clock);
        var (mine, other) = (SubmitKey.New().Receipt, SubmitKey.New().Receipt);

        for (var n = 0; n < WrongReceipts.Tries; n++)
        {
            Assert.False(wrong.IsLocked(mine));
            wrong.Count(mine);
        }

        Assert.True(wrong.IsLocked(mine));
        Assert.False(wrong.IsLocked(other));
        _clock.Advance(WrongReceipts.Pause);
        Assert.False(wrong.IsLocked(mine));
    }
}
