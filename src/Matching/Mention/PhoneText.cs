using PhoneNumbers;

namespace Tessera.Matching;

/// <summary>Telephone numbers in one form, E.164; by libphonenumber, U.S. where no country is written.</summary>
internal static class PhoneText
{
    private const string Home = "US";
    private const int Longest = 40;

    /// <summary>The last seven digits are what a local listener writes down.</summary>
    public const int Local = 7;

    /// <summary>+15715550148; seven digits where only a local number was written; null for what is no number (000-0000).</summary>
    public static string? Normal(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > Longest) return null;

        var digits = Digits(text);
        if (digits.Length < Local || IsPlaceholder(digits)) return null;
        if (digits.Length == Local) return digits;
        try
        {
            var number = PhoneNumberUtil.GetInstance().Parse(text, Home);
            return PhoneNumberUtil.GetInstance().Format(number, PhoneNumberFormat.E164);
        }
        catch (NumberParseException)
        {
            return null;
        }
    }

    /// <summary>The last seven digits of a normalized number.</summary>
    public static string LastSeven(string normal) => normal.Length <= Local ? normal : normal[^Local..];

    /// <summary>571-555-0148 for a number of the U.S. plan, else as it is.</summary>
    public static string Shown(string normal) =>
        normal.Length == 12 && normal.StartsWith("+1", StringComparison.Ordinal) ? $"{normal.AsSpan(2, 3)}-{normal.AsSpan(5, 3)}-{normal.AsSpan(8)}"
        : normal.Length == Local ? $"{normal.AsSpan(0, 3)}-{normal.AsSpan(3)}"
        : normal;

    private static string Digits(string text) =>
        new([.. text.Where(char.IsDigit).Select(c => (char)('0' + char.GetNumericValue(c)))]);

    /// <summary>Typed to fill a field: 000-000-0000, 999-9999, 1234567890.</summary>
    private static bool IsPlaceholder(string digits)
    {
        var end = digits[^Local..];
        return end.AsSpan().IndexOfAnyExcept(end[0]) < 0 || "01234567890".Contains(end, StringComparison.Ordinal) || digits is "1234567890" or "11234567890";
    }
}
