using Tessera.Cli.Seed.Invented;
using Tessera.Kernel.Keys;

namespace Tessera.Cli.Seed.History;

/// <summary>
/// The invented twelve months before a demo begins: what the centers received, decided, shared and destroyed on its day. The same seed at
/// the same moment tells the same history (docs/decisions/0070-invented-history-is-planted-in-bulk.md).
/// </summary>
internal sealed class DemoHistory
{
    public const ulong Seed = 20_261_123;
    public const int Usual = 3000;

    private readonly Dice _dice;
    private readonly Ledger _ledger;
    private readonly RegionCast _cast;
    private readonly Scenes _scenes;
    private readonly TipHistory _tips;
    private readonly SarHistory _sars;
    private readonly OpenSourceHistory _openSource;
    private readonly double _scale;
    private readonly List<Shareable> _shareable = [];
    private readonly List<HistoryTombstone> _gone = [];

    private DemoHistory(RegionCast cast, InstallationKey installation, DateTimeOffset now, int records)
    {
        var world = new InventedWorld(Seed);
        _scale = records / (double)Usual;
        (_cast, _dice) = (cast, world.Dice);
        _scenes = new Scenes(world, [.. cast.Centers.Select(center => center.Code)], Math.Min(200, records / 15));
        _ledger = new Ledger(_dice, installation, now);
        (_tips, _sars, _openSource) = (new(_ledger), new(_ledger), new(_ledger));
        Numbers = new Numbering();
        Sharing = new SharingHistory(_ledger, cast);
    }

    public Ledger Ledger => _ledger;

    public Numbering Numbers { get; }

    public SharingHistory Sharing { get; }

    private DateTimeOffset Now => _ledger.Now;

    public static DemoHistory Tell(RegionCast cast, InstallationKey installation, DateTimeOffset now, int records = Usual)
    {
        var history = new DemoHistory(cast, installation, now, records);
        history.TellTips();
        history.TellSars();
        history.TellOpenSource(records);
        history.Numbers.Number(history._ledger.Records, history._gone);
        foreach (var tip in history._gone) history._ledger.Bury(tip);
        history.Sharing.Share(history._shareable);
        new JudgementHistory(history._ledger).Judge();
        history._ledger.Close();
        return history;
    }

    private void TellTips()
    {
        foreach (var center in _cast.Centers)
        {
            for (var i = 0; i < Few(center, 9, 7, 6); i++) Wait(center, Story(center), isNow: false);
            Wait(center, Story(center), isNow: true);
        }

        // Closed content is kept 30 days, everything else of the stream 90; what is older has only its number left.
        Times(600, 29, (center, at) => _tips.Close(Receive(center, at.AddHours(-_dice.Between(1, 70))), at));
        Times(560, 86, (center, at) => _tips.Refer(Receive(center, at.AddHours(-_dice.Between(1, 60))), at));
        Times(500, 270, (center, at) => _gone.Add(new(_ledger.Id(at.AddDays(-90)), center, at)));
    }

    private void TellSars()
    {
        foreach (var center in _cast.Centers)
        {
            // What waits for a reader came within its clock, the urgent lately.
            for (var i = 0; i < Few(center, 4, 3, 3); i++) _sars.WaitForPartOne(Promoted(center, urgent => Now.AddMinutes(-_dice.Between(60, urgent ? 400 : 3400))));
            for (var i = 0; i < 2; i++) _sars.WaitForPartTwo(Promoted(center, _ => Now.AddHours(-_dice.Between(40, 90))), urgent => Now.AddMinutes(-_dice.Between(30, urgent ? 400 : 2000)));
            _sars.WaitForMoreFacts(Promoted(center, Now.AddHours(-110)), Now.AddHours(-70), Now.AddHours(-_dice.Between(5, 30)));
            for (var i = 0; i < Few(center, 2, 1, 1); i++)
            {
                var made = Promoted(center, Now.AddHours(-120));
                _sars.Become(made, Now.AddHours(-80), Now.AddMinutes(-_dice.Between(60, made.Story.Deed.IsUrgent ? 400 : 2600)), approved: null);
            }
        }

        Times(40, 28, (center, at) => _sars.Close(Promoted(center, at.AddHours(-90)), at.AddHours(-50), at));
        Times(55, 80, (center, at) => Refer(Promoted(center, at.AddHours(-90)), at));
        Times(90, 80, (center, at) => Become(Promoted(center, at.AddHours(-110)), at));
        Times(160, 355, (center, at) => Refer(Made(center, at.AddHours(-70)), at), after: 95);
        Times(230, 355, (center, at) => Become(Made(center, at.AddHours(-70)), at), after: 95);
    }

    private void TellOpenSource(int records)
    {
        for (var left = records - _ledger.Records.Count; left > 0; left--)
        {
            var center = Center();
            _openSource.Take(center, Story(center), Now.AddMinutes(-_dice.Between(600, 355 * 1440)));
        }
    }

    private void Refer(SarCase made, DateTimeOffset at)
    {
        _sars.ReferToPolice(made, at.AddHours(-_dice.Between(10, 60)), at);
        _shareable.Add(new(made.Sar, made.Tip?.Received ?? made.Sar.Received));
    }

    private void Become(SarCase made, DateTimeOffset at) =>
        _shareable.Add(new(_sars.Become(made, at.AddHours(-_dice.Between(20, 60)), at.AddHours(-_dice.Between(2, 18)), at), made.Sar.Received));

    private void Wait(CenterCast center, Story story, bool isNow) =>
        _tips.Wait(_tips.Receive(center, story, Now.AddMinutes(-_dice.Between(12, isNow || story.Deed.IsUrgent ? 120 : 3000)), isNow));

    private SarCase Promoted(CenterCast center, DateTimeOffset at) => Promoted(center, _ => at);

    /// <summary>A tip that was received a while before it was made a SAR of.</summary>
    private SarCase Promoted(CenterCast center, Func<bool, DateTimeOffset> when)
    {
        var story = Story(center);
        var at = when(story.Deed.IsUrgent);
        var tip = _tips.Receive(center, story, at.AddHours(-_dice.Between(1, 60)));
        _tips.Promote(tip, at);
        return _sars.Make(center, story, tip, at);
    }

    private SarCase Made(CenterCast center, DateTimeOffset at) => _sars.Make(center, Story(center), null, at);

    private HistoryRecord Receive(CenterCast center, DateTimeOffset at) => _tips.Receive(center, Story(center), at);

    private Story Story(CenterCast center) => History.Story.Of(_dice.Of(Deeds.All), _scenes.Next(center.Code), _dice);

    /// <summary>So many in these days, scaled; the capital's center has the most.</summary>
    private void Times(int count, int days, Action<CenterCast, DateTimeOffset> tell, int after = 0)
    {
        var many = Math.Max(3, (int)Math.Round(count * _scale));
        for (var i = 0; i < many; i++) tell(Center(), Now.AddMinutes(-_dice.Between((after * 1440) + 200, days * 1440)));
    }

    private CenterCast Center() => _cast.Centers[_dice.Below(100) switch { < 40 => 0, < 75 => 1, _ => 2 }];

    private int Few(CenterCast center, params ReadOnlySpan<int> counts) => counts[_cast.Centers.ToList().IndexOf(center)];
}
