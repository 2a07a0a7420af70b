using System.Collections.Immutable;

namespace Tessera.Matching;

/// <summary>Two names of persons: surname, given name, middle names, generation. Levels and their weights are in <see cref="Weights"/>.</summary>
internal static class NameComparison
{
    /// <summary>The best of all pairs of names; names in exchanged order are tried where the straight order fails.</summary>
    public static NameMatch Best(ImmutableArray<PersonName> a, ImmutableArray<PersonName> b, Weights weights)
    {
        NameMatch best = default;
        var any = false;
        foreach (var left in a)
        {
            foreach (var right in b)
            {
                var match = Compare(left, right, weights);
                if (!any || match.Beats(best)) (best, any) = (match, true);
            }
        }
        return best;
    }

    private static NameMatch Compare(PersonName a, PersonName b, Weights weights)
    {
        var straight = Straight(a, b, weights);
        var fails = straight.SurnameAgreement is Agreement.Contradicts && straight.GivenAgreement is not Agreement.Agrees;
        if (!fails) return straight;

        var best = straight;
        if (a.Swapped() is { } left && Exchanged(left, b, weights) is { } one && one.Beats(best)) best = one;
        if (b.Swapped() is { } right && Exchanged(a, right, weights) is { } other && other.Beats(best)) best = other;
        return best.SurnameAgreement is Agreement.Contradicts && Aligned(a, b, weights) is { } aligned && aligned.Beats(best) ? aligned : best;
    }

    /// <summary>bin Salman Mohammed and Mohammed bin Salman, JanDaniel and Jan Daniel: the words agree, whatever part each was taken for.</summary>
    private static NameMatch? Aligned(PersonName a, PersonName b, Weights weights)
    {
        if (a.Given is null || b.Given is null || !a.SharesLetters(b)) return null;
        var score = NameScore.Persons(a, b, weights);
        if (score < NameScore.Same) return null;

        var worth = Math.Min(NamePart.Of(a, weights).Sum(part => part.Weight), NamePart.Of(b, weights).Sum(part => part.Weight));
        var bits = (Math.Min(worth, weights.SurnameRare + weights.GivenRare) * score / 1000) + weights.NamesAligned;
        return new NameMatch
        {
            Surname = new(Codes.NamesAligned, a.ToString(), b.ToString(), Math.Max(weights.LeastNameAgreement, bits)),
            SurnameAgreement = Agreement.Agrees,
            GivenAgreement = Agreement.Agrees,
        };
    }

    private static NameMatch? Exchanged(PersonName a, PersonName b, Weights weights)
    {
        var match = Straight(a, b, weights);
        if (match.SurnameAgreement is not Agreement.Agrees || match.GivenAgreement is not Agreement.Agrees) return null;
        match.Swapped = new(Codes.NamesSwapped, "", "", weights.NamesSwapped);
        return match;
    }

    private static NameMatch Straight(PersonName a, PersonName b, Weights weights)
    {
        NameMatch match = default;
        SurnameComparison.Compare(a, b, weights, ref match);
        GivenComparison.Compare(a, b, weights, ref match);
        match.Generation = OfGeneration(a, b, weights, match);
        return match;
    }

    /// <summary>Only between names that agree: two strangers who are both Jr. share nothing.</summary>
    private static Finding OfGeneration(PersonName a, PersonName b, Weights weights, in NameMatch match)
    {
        if (a.Generation == b.Generation && a.Generation is Generation.None) return default;
        if (match.SurnameAgreement is not Agreement.Agrees || match.GivenAgreement is not Agreement.Agrees) return default;

        var (left, right) = (a.Generation.Text(), b.Generation.Text());
        if (a.Generation == b.Generation) return new(Codes.GenerationSame, left, right, weights.GenerationSame);
        return a.Generation is Generation.None || b.Generation is Generation.None
            ? new(Codes.GenerationOnOneSide, left, right, weights.GenerationOnOneSide)
            : new(Codes.GenerationDifferent, left, right, weights.GenerationDifferent);
    }
}
