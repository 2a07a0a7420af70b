using System.Globalization;
using System.Text;

namespace Tessera.Portal.Drafts;

/// <summary>Text as people mean it: line ends of one kind, no control characters, composed letters, nothing around it.</summary>
internal static class TypedText
{
    public static string? Clean(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').EnumerateRunes())
        {
            if (Stays(rune)) clean.Append(rune.ToString());
        }

        var typed = clean.ToString().Normalize(NormalizationForm.FormC).Trim();
        return typed.Length == 0 ? null : typed;
    }

    /// <summary>Marks that turn the direction of writing could make a name or a link look like another.</summary>
    private static bool Stays(Rune rune) =>
        rune.Value is '\n' or '\t' || (!Rune.IsControl(rune) && !IsTurning(rune.Value) && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse));

    private static bool IsTurning(int value) => value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x200E or 0x200F or 0xFEFF;
}
