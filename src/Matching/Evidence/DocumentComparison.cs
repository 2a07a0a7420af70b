using System.Collections.Immutable;

namespace Tessera.Matching;

/// <summary>Identity documents: the same number; one slip; a different number of a type one has for life.</summary>
internal static class DocumentComparison
{
    public static Finding Best(ImmutableArray<DocumentId> left, ImmutableArray<DocumentId> right, Weights weights)
    {
        Finding best = default, against = default;
        foreach (var one in left)
        {
            foreach (var other in right)
            {
                var found = Compare(one, other, weights);
                if (found.Millibits > 0) best = ContactComparison.Better(best, found);
                if (found.Millibits < against.Millibits) against = found;
            }
        }
        return best.Code is null ? against : best;
    }

    private static Finding Compare(DocumentId a, DocumentId b, Weights weights)
    {
        var sameType = a.Type == b.Type && a.Type.Length > 0;
        if (a.Number == b.Number)
        {
            if (sameType) return new(Codes.Document, a.Shown, b.Shown, weights.Document);
            var open = a.Type.Length == 0 || b.Type.Length == 0;
            return new(Codes.DocumentNumber, a.Shown, b.Shown, open ? weights.DocumentNumberOnly : weights.DocumentNumberOnly / 2);
        }
        if (!sameType) return default;

        var close = a.Number.Length >= 6 && (EditDistance.IsOne(a.Number, b.Number) || Ocr.Confused(a.Number) == Ocr.Confused(b.Number));
        if (close) return new(Codes.DocumentClose, a.Shown, b.Shown, weights.DocumentClose);
        return new(Codes.DocumentDifferent, a.Shown, b.Shown, a.IsOneForLife ? weights.DocumentForLifeDifferent : weights.DocumentDifferent);
    }
}
