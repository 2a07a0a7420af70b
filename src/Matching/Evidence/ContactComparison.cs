using System.Collections.Immutable;

namespace Tessera.Matching;

/// <summary>Phones, e-mails, documents, accounts, addresses, web addresses: the best finding of each counts, once.</summary>
internal sealed class ContactComparison(Features a, Features b, Weights weights, Tally tally)
{
    /// <summary>Bits from what the members of a household share.</summary>
    public int OfHousehold { get; private set; }

    public void Run()
    {
        AddShared(Phones());
        AddShared(Emails());
        AddShared(AddressComparison.Best(a.Addresses, b.Addresses, weights, weights.Address));
        Add(DocumentComparison.Best(a.Documents, b.Documents, weights));
        Add(Same(a.Accounts, b.Accounts, Codes.Account, weights.Account));
        Add(Same(a.Urls, b.Urls, Codes.Url, weights.Url));
    }

    public void AddShared(Finding finding)
    {
        OfHousehold += Math.Max(0, finding.Millibits);
        Add(finding);
    }

    public void Add(Finding finding)
    {
        if (finding.Code is not null) tally.Add(finding.Code, finding.Left, finding.Right, finding.Millibits);
    }

    private Finding Phones()
    {
        Finding best = default;
        foreach (var left in a.Phones)
        {
            foreach (var right in b.Phones)
            {
                if (left == right && left.Length > PhoneText.Local)
                    best = Better(best, new(Codes.Phone, left, right, weights.Frequencies.Worth(Field.Phone, left, weights.Phone).Bits));
                else if (IsLocalOf(left, right) || IsLocalOf(right, left))
                    best = Better(best, new(Codes.PhoneLastSeven, left, right, weights.PhoneLastSeven));
            }
        }
        return best;
    }

    private static bool IsLocalOf(string one, string other) =>
        one.Length == PhoneText.Local && other.EndsWith(one, StringComparison.Ordinal);

    private Finding Emails()
    {
        Finding best = default;
        foreach (var left in a.Emails)
        {
            foreach (var right in b.Emails)
            {
                if (left == right) best = Better(best, new(Codes.Email, left, right, weights.Frequencies.Worth(Field.Email, left, weights.Email).Bits));
                else if (EmailText.IsPersonal(left) && EmailText.Local(left).SequenceEqual(EmailText.Local(right)))
                    best = Better(best, new(Codes.EmailLocal, left, right, weights.EmailLocal));
                else if (EmailText.IsPersonal(left) && EditDistance.IsOne(left, right))
                    best = Better(best, new(Codes.EmailClose, left, right, weights.EmailClose));
            }
        }
        return best;
    }

    public static Finding Same(ImmutableArray<string> left, ImmutableArray<string> right, string code, int weight)
    {
        foreach (var one in left)
        {
            if (right.Contains(one, StringComparer.Ordinal)) return new(code, one, one, weight);
        }
        return default;
    }

    public static Finding Better(Finding one, Finding other) => one.Code is null || other.Millibits > one.Millibits ? other : one;
}
