namespace Tessera.Matching;

/// <summary>Surnames: the same, one of two, among the middle names, close, sounding alike, different.</summary>
internal static class SurnameComparison
{
    public static void Compare(PersonName a, PersonName b, Weights weights, ref NameMatch match)
    {
        if (a.FamilyJoined is not { } left || b.FamilyJoined is not { } right) return;
        match.Surname = Find(a, b, left, right, weights);
        match.SurnameAgreement = match.Surname.Code is Codes.SurnameDifferent ? Agreement.Contradicts : Agreement.Agrees;
    }

    private static Finding Find(PersonName a, PersonName b, NameToken left, NameToken right, Weights weights)
    {
        var shared = Shared(a, b, weights, out var common, out var count);
        if (left.Fold == right.Fold || (count > 0 && count == a.Surnames.Length && count == b.Surnames.Length))
        {
            var (worth, isCommon) = count > 0 ? (shared, common) : weights.Frequencies.Worth(Field.Surname, left.Fold, weights.SurnameRare);
            return new(isCommon ? Codes.SurnameCommon : Codes.Surname, left.Text, right.Text, worth);
        }
        if (count > 0) return Less(Codes.SurnameOneOfTwo, left, right, shared, weights.SurnameOneOfTwo, weights);
        return FindAlike(a, b, left, right, weights);
    }

    private static Finding FindAlike(PersonName a, PersonName b, NameToken left, NameToken right, Weights weights)
    {
        var (likeness, worth) = Alike(left, right, weights);
        if (likeness is not Likeness.Close && (a.Surnames.Length > 1 || b.Surnames.Length > 1))
        {
            foreach (var one in a.Surnames)
            {
                foreach (var other in b.Surnames)
                {
                    var each = Alike(one, other, weights);
                    if (each.CompareTo((likeness, worth)) > 0) (likeness, worth) = each;
                }
            }
        }
        if (likeness is Likeness.Close) return Less(Codes.SurnameClose, left, right, worth, weights.SurnameClose, weights);
        if (Math.Max(InMiddle(a, b, weights), InMiddle(b, a, weights)) is var middle and > 0)
            return Less(Codes.SurnameInMiddle, left, right, middle, weights.SurnameInMiddle, weights);
        if (likeness is Likeness.Sounds) return Less(Codes.SurnameSounds, left, right, worth, weights.SurnameSounds, weights);
        return new(Codes.SurnameDifferent, left.Text, right.Text, weights.SurnameDifferent);
    }

    private static (Likeness, int Worth) Alike(NameToken one, NameToken other, Weights weights) =>
        WordLikeness.Of(one, other) is var likeness and not Likeness.Different ? (likeness, Math.Min(Worth(one, weights), Worth(other, weights))) : default;

    /// <summary>The worth of the surnames both have, never more than a rare one and a little for the second.</summary>
    private static int Shared(PersonName a, PersonName b, Weights weights, out bool common, out int count)
    {
        var sum = 0;
        (common, count) = (true, 0);
        foreach (var one in a.Surnames)
        {
            foreach (var other in b.Surnames)
            {
                if (one.Fold != other.Fold) continue;
                var (worth, isCommon) = weights.Frequencies.Worth(Field.Surname, one.Fold, weights.SurnameRare);
                sum += worth;
                common &= isCommon;
                count++;
                break;
            }
        }
        return Math.Min(sum, count > 1 ? weights.SurnameRare + weights.GenerationSame : weights.SurnameRare);
    }

    /// <summary>"María García López" read without its form has García among the middle names; what it is worth, else 0.</summary>
    private static int InMiddle(PersonName a, PersonName b, Weights weights)
    {
        var worth = 0;
        foreach (var surname in a.Surnames)
        {
            foreach (var middle in b.Middle)
            {
                if (surname.Fold == middle.Fold && !middle.IsInitial) worth = Math.Max(worth, Worth(surname, weights));
            }
        }
        return worth;
    }

    private static int Worth(NameToken surname, Weights weights) => weights.Frequencies.Worth(Field.Surname, surname.Fold, weights.SurnameRare).Bits;

    private static Finding Less(string code, NameToken left, NameToken right, int worth, int less, Weights weights) =>
        new(code, left.Text, right.Text, Math.Max(weights.LeastNameAgreement, worth + less));
}
