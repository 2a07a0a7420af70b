using System.Collections.Immutable;

namespace Tessera.Matching;

/// <summary>Plates: exact, of another or an unknown state, with look-alike characters, in part, one character off.</summary>
internal static class PlateComparison
{
    private const int FewestKnown = 3;

    public static Finding Best(ImmutableArray<Plate> left, ImmutableArray<Plate> right, Weights weights)
    {
        Finding best = default;
        foreach (var one in left)
        {
            foreach (var other in right)
            {
                var (code, weight) = Compare(one, other, weights);
                if (code.Length > 0) best = ContactComparison.Better(best, new(code, one.Shown, other.Shown, weight));
            }
        }
        return best;
    }

    private static (string, int) Compare(Plate a, Plate b, Weights weights)
    {
        var statesDiffer = a.State.Length > 0 && b.State.Length > 0 && a.State != b.State;
        var stateUnknown = a.State.Length == 0 || b.State.Length == 0;
        if (a.IsPartial || b.IsPartial) return statesDiffer ? ("", 0) : Part(a, b, weights);

        if (a.Confused == b.Confused)
        {
            if (statesDiffer) return (Codes.PlateOtherState, weights.PlateOtherState);
            if (a.Number != b.Number) return (Codes.PlateConfused, stateUnknown ? weights.PlateConfusedStateUnknown : weights.PlateConfused);
            return stateUnknown ? (Codes.PlateStateUnknown, weights.PlateStateUnknown) : (Codes.PlateSame, weights.PlateSame);
        }
        if (!statesDiffer && Math.Min(a.Number.Length, b.Number.Length) >= 5 && EditDistance.IsOne(a.Confused, b.Confused)) return (Codes.PlateClose, weights.PlateClose);
        return (Codes.PlateDifferent, weights.PlateDifferent);
    }

    /// <summary>Every character that both read agrees; each is worth a little less than one of 36.</summary>
    private static (string, int) Part(Plate a, Plate b, Weights weights)
    {
        if (a.Number.Length != b.Number.Length) return ("", 0);
        var known = 0;
        for (var i = 0; i < a.Number.Length; i++)
        {
            if (a.Confused[i] == '?' || b.Confused[i] == '?') continue;
            if (a.Confused[i] != b.Confused[i]) return (Codes.PlateDifferent, weights.PlateDifferent);
            known++;
        }
        return known < FewestKnown ? ("", 0) : (Codes.PlatePart, Math.Min(weights.PlateConfused, known * weights.PlatePartCharacter));
    }
}
