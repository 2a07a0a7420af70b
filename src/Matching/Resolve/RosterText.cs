using System.Globalization;
using System.Text;

namespace Tessera.Matching;

/// <summary>Values of a spreadsheet in one spelling each; an empty one says nothing.</summary>
internal static class RosterText
{
    /// <summary>Writes what matters of a value and answers how many bytes that is.</summary>
    internal delegate int Reduce(ReadOnlySpan<byte> written, Span<byte> reduced);

    private const int Longest = 40;
    private const int LastDigits = 10;
    private const int FewestDigits = 6;

    /// <summary>The last ten digits.</summary>
    public static int Phone(ReadOnlySpan<byte> written, Span<byte> reduced)
    {
        Span<byte> digits = stackalloc byte[Longest];
        var count = 0;
        foreach (var b in written)
        {
            if (b is >= (byte)'0' and <= (byte)'9' && count < Longest) digits[count++] = b;
        }
        if (count < FewestDigits) return 0;
        var kept = digits[Math.Max(0, count - LastDigits)..count];
        kept.CopyTo(reduced);
        return kept.Length;
    }

    /// <summary>Letters in capitals and digits; letters beyond ASCII as they are.</summary>
    public static int Compact(ReadOnlySpan<byte> written, Span<byte> reduced)
    {
        var count = 0;
        foreach (var b in written)
        {
            if (count == Longest) break;
            if (b is >= (byte)'a' and <= (byte)'z') reduced[count++] = (byte)(b - 32);
            else if (b is (>= (byte)'0' and <= (byte)'9') or (>= (byte)'A' and <= (byte)'Z') or >= 0x80) reduced[count++] = b;
        }
        return count;
    }

    public static int Email(ReadOnlySpan<byte> written, Span<byte> reduced)
    {
        if (written.Length > NumberTable.Longest) return 0;
        var at = written.LastIndexOf((byte)'@');
        if (at < 1 || at > written.Length - 4) return 0;
        var local = written[..at].IndexOf((byte)'+') is var tag and > 0 ? written[..tag] : written[..at];
        var count = Small(local, reduced);
        return count + Small(written[at..], reduced[count..]);
    }

    public static int EmailLocal(ReadOnlySpan<byte> written, Span<byte> reduced) => Small(written, reduced);

    /// <summary>Street names without spaces: a typist's space is no difference.</summary>
    public static string Street(string text) => string.Concat(StreetWords.Of(text));

    public static string Place(string text) => NameText.FoldWithDigits(text);

    /// <summary>yyyymmdd of the usual ways of writing; eight digits are taken as they are, a slip and all; else 0.</summary>
    public static int Birth(ReadOnlySpan<byte> text)
    {
        Span<char> digits = stackalloc char[8];
        var count = 0;
        var plain = true;
        foreach (var b in text)
        {
            if (b is >= (byte)'0' and <= (byte)'9') digits[count++] = (char)b;
            else if (b is not ((byte)'-' or (byte)' ') || (b == '-' && count is not (4 or 6))) plain = false;
            if (count == 8) break;
        }
        if (count == 8 && plain) return int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        return BirthDateReader.Born(Encoding.UTF8.GetString(text)) is { } born ? (born.From.Year * 10_000) + (born.IsDay ? (born.From.Month * 100) + born.From.Day : 0) : 0;
    }

    /// <summary>1 male, 2 female, 0 not told.</summary>
    public static byte Sex(ReadOnlySpan<byte> text) => text.IsEmpty ? (byte)0 : (char)(text[0] | 0x20) switch
    {
        'm' => (byte)1,
        'f' => (byte)2,
        _ => (byte)0,
    };

    private static int Small(ReadOnlySpan<byte> text, Span<byte> reduced)
    {
        var count = 0;
        foreach (var b in text)
        {
            if (b <= ' ' || count == reduced.Length) continue;
            reduced[count++] = b is >= (byte)'A' and <= (byte)'Z' ? (byte)(b + 32) : b;
        }
        return count;
    }
}
