using System.Text.RegularExpressions;
using PhoneNumbers;

namespace Tessera.Matching;

/// <summary>
/// Telephone numbers by libphonenumber, asked only where a short run of digits and separators stands: its own finder tries again
/// and again within a run, and a hostile one of a hundred thousand digits would keep it busy.
/// </summary>
internal static class PhoneScan
{
    private const int FewestDigits = 7;
    private const int MostDigits = 15;      // E.164
    private const int LongestRun = 60;

    private static readonly Regex Run = PlainText.Pattern(@"[+(]?[0-9][0-9()\[\]./ \-]{5,400}[0-9]");
    private static readonly Regex Local = PlainText.Pattern(@"[2-9][0-9]{2}[\-. ][0-9]{4}");
    private static readonly Regex AboutPhone = PlainText.Pattern(@"phone|cell|mobile|call|text|number|tel\b|tel\.|dial|whatsapp|signal|tel[eé]fono|celular|llam");

    public static IEnumerable<NarrativeSpan> Find(string text)
    {
        foreach (Match run in Run.Matches(text))
        {
            if (run.Length > LongestRun || (run.Index > 0 && char.IsLetterOrDigit(text[run.Index - 1]))) continue;
            var found = false;
            foreach (var match in PhoneNumberUtil.GetInstance().FindNumbers(text.Substring(run.Index, run.Length), "US", PhoneNumberUtil.Leniency.POSSIBLE, 20))
            {
                if (Whole(text, run.Index + match.Start, match.Length) is not { } span) continue;
                found = true;
                yield return span;
            }
            if (!found && LocalNumber(text, run.Index, run.Length) is { } local) yield return local;
        }
    }

    private static NarrativeSpan? Whole(string text, int start, int length)
    {
        if (!PlainText.StandsAlone(text, start, length)) return null;
        var written = text.Substring(start, length);
        var digits = written.Count(char.IsAsciiDigit);
        if (digits is <= FewestDigits or > MostDigits || PhoneText.Normal(written) is not { } phone) return null;

        // Ten digits in one run are as often a case or account number: the plan's own rules, or a word about phones before.
        var plain = written.All(char.IsAsciiDigit);
        if (plain && !IsOfPlan(phone) && !AboutPhone.IsMatch(Before(text, start))) return null;
        return phone.StartsWith('+') && (IsOfPlan(phone) || written.StartsWith('+'))
            ? NarrativeSpan.Of(start, length, SpanKind.Phone, phone, (AttributeKeys.Phone, phone)) : null;
    }

    /// <summary>Area code and exchange of the North American plan begin with 2 to 9.</summary>
    private static bool IsOfPlan(string phone) => phone.Length == 12 && phone.StartsWith("+1", StringComparison.Ordinal) && phone[2] >= '2' && phone[5] >= '2';

    /// <summary>Seven digits are a phone only where the text speaks of one.</summary>
    private static NarrativeSpan? LocalNumber(string text, int start, int length)
    {
        if (length > 8 || !Local.IsMatch(text.AsSpan(start, length)) || !PlainText.StandsAlone(text, start, length) || !AboutPhone.IsMatch(Before(text, start))) return null;
        return PhoneText.Normal(text.Substring(start, length)) is { Length: PhoneText.Local } phone
            ? NarrativeSpan.Of(start, length, SpanKind.Phone, phone, (AttributeKeys.Phone, phone)) : null;
    }

    private static ReadOnlySpan<char> Before(string text, int start) => text.AsSpan(Math.Max(0, start - 40), start - Math.Max(0, start - 40));
}
