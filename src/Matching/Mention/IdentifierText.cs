namespace Tessera.Matching;

/// <summary>Numbers that name one thing, in one form each.</summary>
internal static class IdentifierText
{
    private const int Longest = 40;
    private const int VinLength = 17;

    /// <summary>Letters and digits in capitals, nothing else; null where less than three are left.</summary>
    public static string? Compact(string? text)
    {
        if (text is null || text.Length > 4 * Longest) return null;
        var compact = new string([.. text.Where(char.IsAsciiLetterOrDigit).Select(char.ToUpperInvariant)]);
        return compact.Length is < 3 or > Longest ? null : compact;
    }

    /// <summary>17 characters; I, O and Q do not occur in one (49 CFR 565.15), so they are read as 1 and 0.</summary>
    public static string? Vin(string? text) =>
        Compact(text) is { Length: VinLength } vin ? vin.Replace('I', '1').Replace('O', '0').Replace('Q', '0') : null;

    /// <summary>The ninth character checks the others: 49 CFR 565.15(c).</summary>
    public static bool VinChecks(ReadOnlySpan<char> vin)
    {
        if (vin.Length != VinLength) return false;
        ReadOnlySpan<int> weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
        const string letters = "ABCDEFGH_JKLMN_P_R_STUVWXYZ";
        const string values = "12345678012345070902345678900";
        var sum = 0;
        for (var i = 0; i < VinLength; i++)
        {
            var letter = letters.IndexOf(vin[i], StringComparison.Ordinal);
            if (!char.IsAsciiDigit(vin[i]) && letter < 0) return false;
            sum += weights[i] * (char.IsAsciiDigit(vin[i]) ? vin[i] - '0' : values[letter] - '0');
        }
        return vin[8] == (sum % 11 == 10 ? 'X' : (char)('0' + (sum % 11)));
    }

    public static string? Tail(string? text) => Compact(text) is { Length: <= 8 } tail ? tail : null;

    /// <summary>"where:name" in small letters; a handle loses its @.</summary>
    public static string? Account(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > 200) return null;
        var account = new string([.. text.ToLowerInvariant().Where(c => !char.IsWhiteSpace(c) && c is not ('@' or '-'))]);
        return account.Length < 3 ? null : account;
    }
}
