using System.Text.RegularExpressions;

namespace Tessera.Matching;

/// <summary>E-mail and web addresses, also when written so that nobody clicks them: [at], [.], hxxp.</summary>
internal static class WebScan
{
    private const string Dot = @"(\.|\[\.\]|\(\.\)|\[dot\])";

    private static readonly Regex Email = PlainText.Pattern(@"[a-z0-9][a-z0-9._%+\-]{0,63}(@|\[at\]|\(at\)|\[@\])[a-z0-9\-]{1,63}(" + Dot + @"[a-z0-9\-]{1,63}){0,5}" + Dot + "[a-z]{2,24}");
    private static readonly Regex Url = PlainText.Pattern(@"(h(tt|xx)ps?(://|\[:\]//)|www" + Dot + @")[a-z0-9][^\s<>""'{}|\\^`]{2,1800}");

    public static IEnumerable<NarrativeSpan> Emails(string text)
    {
        foreach (Match match in Email.Matches(text))
        {
            var written = text.Substring(match.Index, match.Length);
            var plain = UrlText.Armed(written).Replace("[dot]", ".", StringComparison.OrdinalIgnoreCase).Replace("[at]", "@", StringComparison.OrdinalIgnoreCase)
                .Replace("(at)", "@", StringComparison.OrdinalIgnoreCase).Replace("[@]", "@", StringComparison.Ordinal);
            if (EmailText.Normal(plain) is { } email) yield return NarrativeSpan.Of(match.Index, match.Length, SpanKind.Email, email, (AttributeKeys.Email, plain));
        }
    }

    public static IEnumerable<NarrativeSpan> Urls(string text)
    {
        foreach (Match match in Url.Matches(text))
        {
            var written = text.AsSpan(match.Index, match.Length).TrimEnd(".,;:!?)]*").ToString();   // the sentence's, not the address's
            if (UrlText.Normal(written.Replace("[dot]", ".", StringComparison.OrdinalIgnoreCase)) is { } url)
                yield return NarrativeSpan.Of(match.Index, written.Length, SpanKind.Url, url, (AttributeKeys.Url, url));
        }
    }
}
