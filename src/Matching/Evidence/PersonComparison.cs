using System.Globalization;

namespace Tessera.Matching;

/// <summary>Two persons: identifiers decide, names propose, birth date, sex and generation contradict, a household explains what it shares.</summary>
internal sealed class PersonComparison(Features a, Features b, Weights weights, Tally tally)
{
    private readonly ContactComparison _contacts = new(a, b, weights, tally);

    public void Run()
    {
        var names = NameComparison.Best(a.Names, b.Names, weights);
        names.AddTo(tally);
        var born = BirthComparison.Compare(a, b, weights);
        _contacts.Add(born);
        Body();
        _contacts.Run();
        _contacts.AddShared(Plates());
        _contacts.Add(Employer());
        Household(names, born);
    }

    private void Body()
    {
        if (a.Sex is Sex.Female or Sex.Male && b.Sex is Sex.Female or Sex.Male)
            tally.Add(a.Sex == b.Sex ? Codes.SexSame : Codes.SexDifferent, SexText(a.Sex), SexText(b.Sex), a.Sex == b.Sex ? weights.SexSame : weights.SexDifferent);

        if (a.Height == 0 || b.Height == 0) return;
        var apart = Math.Abs(a.Height - b.Height);
        var (left, right) = (a.Height.ToString(CultureInfo.InvariantCulture), b.Height.ToString(CultureInfo.InvariantCulture));
        if (apart <= 2) tally.Add(Codes.HeightNear, left, right, weights.HeightNear);
        else if (apart > 4) tally.Add(Codes.HeightFar, left, right, weights.HeightFar);
    }

    private Finding Plates()
    {
        foreach (var left in a.Plates)
        {
            foreach (var right in b.Plates)
            {
                var sameState = left.State == right.State || left.State.Length == 0 || right.State.Length == 0;
                if (sameState && left.Number == right.Number && !left.IsPartial) return new(Codes.CarriedPlate, left.ToString(), right.ToString(), weights.CarriedPlate);
            }
        }
        return default;
    }

    private Finding Employer()
    {
        foreach (var left in a.Organizations)
        {
            if (b.Organizations.Contains(left)) return new(Codes.Employer, left.Text, left.Text, weights.Employer);
        }
        return default;
    }

    /// <summary>
    /// Twins share surname, birth date, address and phone; father and son all but the birth date. What a household shares
    /// cannot tell its members apart, so it is taken back where something says that these are two of them.
    /// </summary>
    private void Household(in NameMatch names, Finding born)
    {
        if (names.SurnameAgreement is not Agreement.Agrees || _contacts.OfHousehold == 0) return;

        var bornSame = born.Code is Codes.BornSame or Codes.BornSwapped or Codes.BornOneSlip;
        if (names.GivenAgreement is Agreement.Contradicts)
            TakeBack("another given name", _contacts.OfHousehold + (bornSame ? born.Millibits : 0), weights.HouseholdOther);
        else if (names.Generation.Code is Codes.GenerationDifferent || born.Code is Codes.BornGenerationApart)
            TakeBack("another generation", _contacts.OfHousehold, weights.HouseholdOther);
        else if (names.Generation.Code is Codes.GenerationOnOneSide && !bornSame)
            TakeBack("perhaps father and son", _contacts.OfHousehold, 0);
    }

    private void TakeBack(string why, int bits, int more) => tally.Add(Codes.Household, why, "", more - bits);

    private static string SexText(Sex sex) => sex is Sex.Female ? "female" : "male";
}
