using System.Collections.Immutable;

namespace Tessera.Matching;

/// <summary>Street addresses: the same house; the same with a slip or another unit; the same street.</summary>
internal static class AddressComparison
{
    public static Finding Best(ImmutableArray<Address> left, ImmutableArray<Address> right, Weights weights, int same)
    {
        Finding best = default;
        foreach (var one in left)
        {
            foreach (var other in right)
            {
                if (Compare(one, other, weights, same) is { Code: not null } found) best = ContactComparison.Better(best, found);
            }
        }
        return best;
    }

    private static Finding Compare(Address a, Address b, Weights weights, int same)
    {
        var zipsDiffer = a.Zip.Length > 0 && b.Zip.Length > 0 && a.Zip != b.Zip;
        if (zipsDiffer && !EditDistance.IsOne(a.Zip, b.Zip)) return default;

        var sameStreet = a.Street == b.Street;
        if (a.IsWhole && b.IsWhole && a.House == b.House)
        {
            var sameUnit = a.Unit.Length == 0 || b.Unit.Length == 0 || a.Unit == b.Unit;
            if (sameStreet && sameUnit && !zipsDiffer)
                return new(Codes.Address, a.Text, b.Text, weights.Frequencies.Worth(Field.Address, a.House + a.Street, same).Bits);
            if (sameStreet || WordLikeness.AreClose(a.Street, b.Street)) return new(Codes.AddressClose, a.Text, b.Text, weights.AddressClose);
        }
        return sameStreet && a.Zip.Length > 0 && a.Zip == b.Zip ? new(Codes.AddressStreet, a.Text, b.Text, weights.AddressStreet) : default;
    }
}
