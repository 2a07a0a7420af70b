namespace Tessera.Matching;

/// <summary>Birth dates: the same, day and month exchanged, one digit off, within a span, apart.</summary>
internal static class BirthComparison
{
    private const int DaysOfYear = 365;
    private const int Generation = 15 * DaysOfYear;
    private const int Lifetimes = 60 * DaysOfYear;       // the span most living adults were born in

    public static Finding Compare(Features left, Features right, Weights weights)
    {
        if (left.Born is not { } a || right.Born is not { } b) return default;
        var (code, weight) = a.IsDay && b.IsDay ? Days(a.From, b.From, weights) : Spans(a, b, weights);
        return new(code, left.BornShown, right.BornShown, weight);
    }

    /// <summary>What two births are worth, without a word.</summary>
    internal static int Millibits(DateOnly a, DateOnly b, Weights weights) => Days(a, b, weights).Item2;

    private static (string, int) Days(DateOnly a, DateOnly b, Weights weights)
    {
        if (a == b) return (Codes.BornSame, weights.BornSame);
        if (a.Year == b.Year && a.Day == b.Month && a.Month == b.Day) return (Codes.BornSwapped, weights.BornSwapped);
        if (IsOneSlip(a, b)) return (Codes.BornOneSlip, weights.BornOneSlip);
        if (a.Year == b.Year && a.Month == b.Month) return (Codes.BornSameMonth, weights.BornSameMonth);
        if (a.Year == b.Year) return (Codes.BornOther, weights.BornOtherDay);

        var apart = Math.Abs(a.DayNumber - b.DayNumber);
        if (apart >= Generation) return (Codes.BornGenerationApart, weights.BornGenerationApart);
        return (Codes.BornOther, apart > 2 * DaysOfYear ? weights.BornFarApart : weights.BornOtherYear);
    }

    private static (string, int) Spans(BirthDate a, BirthDate b, Weights weights)
    {
        var apart = a.DaysApart(b);
        if (apart == 0) return (Codes.BornWithin, Math.Min(weights.BornWithin, Bits.OneIn(Math.Max(a.Days, b.Days), Lifetimes)));
        if (apart >= Generation) return (Codes.BornGenerationApart, weights.BornGenerationApart);
        if (apart > 6 * DaysOfYear) return (Codes.BornOther, weights.BornFarApart);
        return (Codes.BornOutside, apart > 2 * DaysOfYear ? weights.BornOutside : weights.BornJustOutside);
    }

    /// <summary>One digit mistaken, or two neighbours exchanged, of yyyymmdd.</summary>
    private static bool IsOneSlip(DateOnly a, DateOnly b)
    {
        var (left, right) = (Digits(a), Digits(b));
        while (left % 10 == right % 10) (left, right) = (left / 10, right / 10);
        if (left / 10 == right / 10) return true;
        return left / 100 == right / 100 && left % 10 == right / 10 % 10 && left / 10 % 10 == right % 10;
    }

    private static int Digits(DateOnly day) => (day.Year * 10_000) + (day.Month * 100) + day.Day;
}
