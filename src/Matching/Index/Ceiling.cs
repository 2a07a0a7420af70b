namespace Tessera.Matching;

/// <summary>
/// The most that comparing a probe with a mention can find, told from the head of the mention: never less than <see cref="Comparison"/> then finds
/// (`CeilingTests`). What cannot reach a search's floor, or its best so far, is not compared at all.
/// </summary>
internal sealed class Ceiling
{
    public const int Unknown = int.MaxValue / 2;
    private const int MostLettersOfSlip = 2;
    private const int MostLettersOfStreet = 8;

    private readonly NameCeiling _names = new();
    private MentionHead _probe;
    private Weights _weights = Weights.First;
    private DateOnly _born;

    public void Ask(Features probe, Weights weights, Vocabulary words)
    {
        _probe = new MentionHead { Kind = (byte)probe.Kind };
        HeadWriter.Fill(ref _probe, probe);
        _born = DateOnly.FromDayNumber(_probe.Born);
        _weights = weights;
        _names.Ask(probe.Names, weights, words);
    }

    /// <summary>Names are looked at last, and only where the rest leaves hope of the floor.</summary>
    public int Of(in MentionHead mention, int floor = int.MinValue)
    {
        if ((EntityKind)_probe.Kind is not EntityKind.Person) return Unknown;
        var both = _probe.Says & mention.Says;
        var rest = _weights.AnyTwo + Born(mention, both) + Body(mention, both) + Contacts(mention)
            + ((both & HeadSays.More) != HeadSays.Nothing ? _weights.Account + _weights.Url + _weights.CarriedPlate + _weights.Employer : 0);
        return rest + (rest + _names.Most < floor ? _names.Most : _names.Of(mention));
    }

    private int Born(in MentionHead mention, HeadSays both)
    {
        const HeadSays Any = HeadSays.BornDay | HeadSays.BornSpan;
        if (!_probe.Has(Any) || !mention.Has(Any)) return 0;
        return (both & HeadSays.BornDay) == HeadSays.Nothing ? _weights.BornWithin
            : (uint)mention.Born <= (uint)DateOnly.MaxValue.DayNumber ? BirthComparison.Millibits(_born, DateOnly.FromDayNumber(mention.Born), _weights) : Unknown;
    }

    private int Body(in MentionHead mention, HeadSays both)
    {
        const HeadSays Stated = HeadSays.Female | HeadSays.Male;
        var sex = !_probe.Has(Stated) || !mention.Has(Stated) ? 0 : (both & Stated) != HeadSays.Nothing ? _weights.SexSame : _weights.SexDifferent;
        return sex + ((both & HeadSays.Height) != HeadSays.Nothing ? _weights.HeightNear : 0);
    }

    private int Contacts(in MentionHead mention) => Phone(mention) + Email(mention) + Document(mention) + Address(mention);

    private int Phone(in MentionHead mention)
    {
        if (_probe.PhoneEnd == 0 || mention.PhoneEnd == 0) return 0;
        var may = _probe.PhoneEnd == mention.PhoneEnd || _probe.PhoneEnd == MentionHead.Several || mention.PhoneEnd == MentionHead.Several;
        return may ? Math.Max(_weights.Phone, _weights.PhoneLastSeven) : 0;
    }

    private int Email(in MentionHead mention) =>
        May(_probe.Email, mention.Email, MostLettersOfSlip) ? Math.Max(_weights.Email, Math.Max(_weights.EmailLocal, _weights.EmailClose)) : 0;

    private int Document(in MentionHead mention) => !May(_probe.Document, mention.Document, MostLettersOfSlip) ? 0
        : _probe.Document == mention.Document || _probe.Document == MentionHead.Any || mention.Document == MentionHead.Any ? Math.Max(_weights.Document, _weights.DocumentClose) : _weights.DocumentClose;

    private int Address(in MentionHead mention)
    {
        if (!May(_probe.Street, mention.Street, MostLettersOfStreet)) return 0;
        var house = _probe.House == mention.House || _probe.House == MentionHead.Several || mention.House == MentionHead.Several;
        var street = _probe.Street == mention.Street || _probe.Street == MentionHead.Any || mention.Street == MentionHead.Any;
        return house ? Math.Max(_weights.Address, _weights.AddressClose) : street ? _weights.AddressStreet : 0;
    }

    private static bool May(uint one, uint other, int most) =>
        one != 0 && other != 0 && (one == MentionHead.Any || other == MentionHead.Any || MentionHead.Apart(one, other) <= most);
}
