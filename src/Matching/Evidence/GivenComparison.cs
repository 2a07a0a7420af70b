namespace Tessera.Matching;

/// <summary>Given and middle names: the same, one name (nickname or spelling), middle name in use, close, sounding alike, initial, different.</summary>
internal static class GivenComparison
{
    public static void Compare(PersonName a, PersonName b, Weights weights, ref NameMatch match)
    {
        if (a.Given is { } left && b.Given is { } right)
        {
            match.Given = Find(a, b, left, right, weights);
            match.GivenAgreement = match.Given.Code switch
            {
                Codes.GivenDifferent => Agreement.Contradicts,
                Codes.GivenConfusable => Agreement.Contradicts,
                _ => Agreement.Agrees,
            };
        }
        if (match.Given.Code is not Codes.GivenMiddle && match.Surname.Code is not Codes.SurnameInMiddle) match.Middle = OfMiddle(a, b, weights);
    }

    private static Finding Find(PersonName a, PersonName b, NameToken left, NameToken right, Weights weights)
    {
        if (left.IsInitial || right.IsInitial) return Initial(a, b, left, right, weights);

        if (left.Fold == right.Fold)
        {
            var (same, common) = Worth(left, right, weights);
            return new(common ? Codes.GivenCommon : Codes.Given, left.Text, right.Text, same);
        }
        if (left.IsOneNameWith(right)) return Less(Codes.GivenNickname, left, right, Worth(left, right, weights).Bits, weights.GivenNickname, weights);
        if (IsMiddle(left, b) || IsMiddle(right, a)) return Less(Codes.GivenMiddle, left, right, Worth(left, right, weights).Bits, weights.GivenMiddle, weights);

        var likeness = WordLikeness.Of(left, right);
        if (likeness is Likeness.Different) return new(Codes.GivenDifferent, left.Text, right.Text, weights.GivenDifferent);

        // Maria and Mario, John and Joan: one slip apart, and yet two names that many bear.
        if (IsWellKnown(left, weights) && IsWellKnown(right, weights)) return new(Codes.GivenConfusable, left.Text, right.Text, weights.GivenConfusable);
        var worth = Worth(left, right, weights).Bits;
        return likeness is Likeness.Close
            ? Less(Codes.GivenClose, left, right, worth, weights.GivenClose, weights)
            : Less(Codes.GivenSounds, left, right, worth, weights.GivenSounds, weights);
    }

    private static Finding Initial(PersonName a, PersonName b, NameToken left, NameToken right, Weights weights)
    {
        if (left.Fold[0] == right.Fold[0]) return new(Codes.GivenInitial, left.Text, right.Text, weights.GivenInitial);
        if (IsMiddle(left, b) || IsMiddle(right, a)) return new(Codes.GivenMiddle, left.Text, right.Text, weights.LeastNameAgreement);
        return new(Codes.GivenDifferent, left.Text, right.Text, weights.GivenDifferent / 2);
    }

    private static Finding OfMiddle(PersonName a, PersonName b, Weights weights)
    {
        if (a.Middle.IsEmpty || b.Middle.IsEmpty) return default;

        var other = a.Middle[0].IsInitial || b.Middle[0].IsInitial ? weights.MiddleDifferent : weights.MiddleOther;
        Finding best = new(Codes.MiddleDifferent, a.Middle[0].Text, b.Middle[0].Text, other);
        foreach (var left in a.Middle)
        {
            foreach (var right in b.Middle)
            {
                var initial = left.IsInitial || right.IsInitial;
                var agrees = initial ? left.Fold[0] == right.Fold[0] : WordLikeness.Of(left, right) >= Likeness.Close || left.IsOneNameWith(right);
                if (!agrees) continue;
                var found = initial
                    ? new Finding(Codes.MiddleInitial, left.Text, right.Text, weights.MiddleInitial)
                    : new Finding(Codes.MiddleSame, left.Text, right.Text, weights.MiddleSame);
                if (found.Millibits > best.Millibits) best = found;
            }
        }
        return best;
    }

    private static bool IsMiddle(NameToken given, PersonName other)
    {
        foreach (var middle in other.Middle)
        {
            if (middle.Fold == given.Fold || (!given.IsInitial && !middle.IsInitial && middle.IsOneNameWith(given))) return true;
        }
        return false;
    }

    private static bool IsWellKnown(NameToken given, Weights weights) =>
        Nicknames.IsKnown(given.Fold) || weights.Frequencies.IsKnown(Field.Given, given.Fold);

    /// <summary>The worth of the more common of the two.</summary>
    private static (int Bits, bool IsCommon) Worth(NameToken left, NameToken right, Weights weights)
    {
        var one = weights.Frequencies.Worth(Field.Given, left.Fold, weights.GivenRare);
        if (left.Fold == right.Fold) return one;
        var other = weights.Frequencies.Worth(Field.Given, right.Fold, weights.GivenRare);
        return one.Bits <= other.Bits ? one : other;
    }

    private static Finding Less(string code, NameToken left, NameToken right, int worth, int less, Weights weights) =>
        new(code, left.Text, right.Text, Math.Max(weights.LeastNameAgreement, worth + less));
}
