using System.Globalization;

namespace Tessera.Matching;

/// <summary>Two organizations or places: by name, by where they are, by how they are reached.</summary>
internal sealed class NamedComparison(Features a, Features b, Weights weights, Tally tally)
{
    private const int Here = 100;           // meters: one site
    private const int Region = 25_000;      // meters: the place could be anywhere in this
    private const int ClearlyApart = 1_000;

    public void Run()
    {
        IdentityComparison.Add(tally, Names(a, b, weights));
        if (a.Kind is EntityKind.Place) IdentityComparison.Add(tally, AddressComparison.Best(a.Addresses, b.Addresses, weights, weights.PlaceAddress));
        else new ContactComparison(a, b, weights, tally).Run();
        IdentityComparison.Add(tally, Where());
    }

    public static Finding Names(Features a, Features b, Weights weights)
    {
        Finding best = default;
        foreach (var left in a.Organizations)
        {
            foreach (var right in b.Organizations)
            {
                var (code, weight) = Names(left, right, weights);
                best = ContactComparison.Better(best, new(code, left.Text, right.Text, weight));
            }
        }
        return best;
    }

    private static (string, int) Names(OrganizationName a, OrganizationName b, Weights weights)
    {
        if (a.Sorted == b.Sorted || a.Joined == b.Joined) return (Codes.NameSame, Whole(a, weights));

        if (NamePart.NumeralsDiffer(a, b)) return (Codes.NameDifferent, weights.NameDifferent);

        var shared = a.Words.Where(b.Words.Contains).ToArray();
        if (shared.Length == Math.Min(a.Words.Length, b.Words.Length) && shared.Any(IsTelling))
            return (Codes.NameWithin, Math.Max(weights.LeastNameAgreement, Math.Min(weights.NameMost, Sum(shared, weights)) + weights.NameWithin));
        if (IsAcronymOf(a, b) || IsAcronymOf(b, a)) return (Codes.NameAcronym, weights.NameAcronym);
        if (AreClose(a, b, weights)) return (Codes.NameClose, Math.Max(weights.LeastNameAgreement, Math.Min(Whole(a, weights), Whole(b, weights)) + weights.NameClose));
        return (Codes.NameDifferent, weights.NameDifferent);
    }

    /// <summary>A whole name that tells which is more than its words; "First Baptist Church" is only its words.</summary>
    private static int Whole(OrganizationName name, Weights weights) =>
        Math.Min(weights.NameMost, Sum(name.Words, weights) + (name.Words.Any(IsTelling) ? weights.NameSame : 0));

    private static int Sum(IEnumerable<string> words, Weights weights) => words.Sum(word =>
        IsTelling(word) ? weights.Frequencies.Worth(Field.OrganizationWord, word, weights.WordRare).Bits : weights.WordCommon);

    private static bool IsTelling(string word) => word.Length > 1 && !OrganizationWords.IsCommon(word);

    private static bool IsAcronymOf(OrganizationName one, OrganizationName other) =>
        one.Words.Length == 1 && other.Acronym.Length >= 3 && one.Joined == other.Acronym;

    /// <summary>Every word has its partner, with a slip at most where the word is long; or only the spaces are elsewhere.</summary>
    private static bool AreClose(OrganizationName a, OrganizationName b, Weights weights) =>
        NameScore.Organizations(a, b, weights) >= NameScore.Same || (a.Joined.Length >= 8 && EditDistance.Between(Cut(a.Joined), Cut(b.Joined), 1) <= 1);

    private static string Cut(string text) => text.Length > 60 ? text[..60] : text;

    private Finding Where()
    {
        if (a.Position is not { } left || b.Position is not { } right) return default;

        var meters = left.MetersTo(right);
        var uncertain = left.Radius + right.Radius;
        var shown = meters < 1000 ? $"{Math.Round(meters)} m" : string.Create(CultureInfo.InvariantCulture, $"{meters / 1000:0.0} km");
        if (meters <= Here && uncertain <= 2 * Here) return new(Codes.PlaceHere, $"{Here} m", shown, weights.PlaceHere);
        if (meters <= Here + uncertain) return new(Codes.PlaceNear, shown, "", Math.Min(weights.PlaceNear, Bits.OneIn(Here + uncertain, Region)));
        return meters > ClearlyApart + uncertain ? new(Codes.PlaceFar, shown, "", weights.PlaceFar) : default;
    }
}
