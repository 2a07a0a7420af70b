using System.Collections.Immutable;

namespace Tessera.Matching;

/// <summary>Things that are their number: phones, e-mail and web addresses, accounts, documents, aircraft, vessels, weapons.</summary>
internal sealed class IdentityComparison(Features a, Features b, Weights weights, Tally tally)
{
    public void Run()
    {
        Add(tally, Best(Numbers(a), Numbers(b)));
        if (a.Kind is EntityKind.Vessel) Add(tally, NamedComparison.Names(a, b, weights));
        if (a.Kind is EntityKind.Aircraft or EntityKind.Vessel or EntityKind.Weapon) VehicleComparison.Looks(a, b, weights, tally);
    }

    public static void Add(Tally tally, Finding finding)
    {
        if (finding.Code is not null) tally.Add(finding.Code, finding.Left, finding.Right, finding.Millibits);
    }

    public static Finding Numbers(string? left, string? right, Weights weights)
    {
        if (left is null || right is null) return default;
        if (left == right) return new(Codes.Identity, left, right, weights.Identity);
        if (Ocr.Confused(left) == Ocr.Confused(right)) return new(Codes.IdentityConfused, left, right, weights.IdentityConfused);
        return Math.Min(left.Length, right.Length) >= 5 && EditDistance.IsOne(left, right)
            ? new(Codes.IdentityClose, left, right, weights.IdentityClose)
            : new(Codes.IdentityDifferent, left, right, weights.IdentityDifferent);
    }

    private Finding Best(ImmutableArray<string> left, ImmutableArray<string> right)
    {
        Finding best = default;
        foreach (var one in left)
        {
            foreach (var other in right) best = ContactComparison.Better(best, Compare(one, other));
        }
        return best;
    }

    private Finding Compare(string left, string right)
    {
        var found = Numbers(left, right, weights);
        if (a.Kind is not EntityKind.Phone) return IsSpelledOut && found.Code is Codes.IdentityConfused ? found with { Code = Codes.IdentityClose, Millibits = weights.IdentityClose } : found;

        var local = left.Length == PhoneText.Local || right.Length == PhoneText.Local;
        if (local && PhoneText.LastSeven(left) == PhoneText.LastSeven(right)) return new(Codes.PhoneLastSeven, left, right, weights.IdentityConfused);
        return found.Code is Codes.Identity ? new(Codes.Phone, left, right, weights.Identity) : found;
    }

    /// <summary>Typed, not read by eye: a 1 for an l is another address.</summary>
    private bool IsSpelledOut => a.Kind is EntityKind.Email or EntityKind.Url or EntityKind.Account;

    private static ImmutableArray<string> Numbers(Features features) => features.Kind switch
    {
        EntityKind.Phone => features.Phones,
        EntityKind.Email => features.Emails,
        EntityKind.Url => features.Urls,
        EntityKind.Account => features.Accounts,
        EntityKind.Document => [.. features.Documents.Select(document => document.Number)],
        EntityKind.Aircraft => features.Tail is { } tail ? [tail] : [],
        EntityKind.Vessel => features.Vessels,
        _ => features.Serial is { } serial ? [serial] : [],
    };
}
