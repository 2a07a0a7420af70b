using System.Globalization;

namespace Tessera.Matching;

/// <summary>Two vehicles: the number that is the vehicle (VIN), the number it wears (plate), what it looks like.</summary>
internal sealed class VehicleComparison(Features a, Features b, Weights weights, Tally tally)
{
    public void Run()
    {
        IdentityComparison.Add(tally, IdentityComparison.Numbers(a.Vin, b.Vin, weights));
        IdentityComparison.Add(tally, PlateComparison.Best(a.Plates, b.Plates, weights));
        Looks(a, b, weights, tally);
    }

    public static void Looks(Features a, Features b, Weights weights, Tally tally)
    {
        Word(a.Make, b.Make, Codes.MakeSame, weights.MakeSame, Codes.MakeDifferent, weights.MakeDifferent, tally);
        Word(a.Model, b.Model, Codes.ModelSame, weights.ModelSame, Codes.ModelDifferent, weights.ModelDifferent, tally);
        Word(a.Color, b.Color, Codes.ColorSame, weights.ColorSame, Codes.ColorDifferent, weights.ColorDifferent, tally);
        if (a.Year == 0 || b.Year == 0) return;

        var (left, right) = (a.Year.ToString(CultureInfo.InvariantCulture), b.Year.ToString(CultureInfo.InvariantCulture));
        var apart = Math.Abs(a.Year - b.Year);      // one year off is a guess from outside, not a difference
        if (apart == 0) tally.Add(Codes.YearSame, left, right, weights.YearSame);
        else if (apart > 1) tally.Add(Codes.YearDifferent, left, right, weights.YearDifferent);
    }

    private static void Word(string? left, string? right, string same, int sameWeight, string different, int differentWeight, Tally tally)
    {
        if (left is null || right is null) return;
        var agrees = left == right || left.StartsWith(right, StringComparison.Ordinal) || right.StartsWith(left, StringComparison.Ordinal) || WordLikeness.AreClose(left, right);
        tally.Add(agrees ? same : different, left, right, agrees ? sameWeight : differentWeight);
    }
}
