using System.Text;

namespace Tessera.Access.Passwords;

/// <summary>What a password looks like to who guesses it: what is left when repetition, keyboard runs and known words are taken away.</summary>
internal static class PasswordShape
{
    private const int LeastDistinct = 5;
    private const int LeastLeft = 6;
    private static readonly string[] Runs = ["abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "qwertzuiop", "1qaz2wsx3edc4rfv5tgb6yhn"];

    public static int Kinds(string password) =>
        (password.Any(char.IsLower) ? 1 : 0) + (password.Any(char.IsUpper) ? 1 : 0) + (password.Any(char.IsDigit) ? 1 : 0) + (password.Any(sign => !char.IsLetterOrDigit(sign)) ? 1 : 0);

    /// <summary>Few different characters, one piece over and over, or mostly a run of the alphabet or the keyboard.</summary>
    public static bool IsRepetitive(string password)
    {
        var text = password.ToLowerInvariant();
        return text.Distinct().Count() < LeastDistinct || (text + text).IndexOf(text, 1, StringComparison.Ordinal) < text.Length || WithoutRuns(text).Length < LeastLeft;
    }

    /// <summary>Hardly anything is left when these words, as they are or with signs for letters, are taken out.</summary>
    public static bool IsOnly(string password, IEnumerable<string> words)
    {
        var left = Folded(password);
        foreach (var word in words.Select(Folded).Where(word => word.Length >= 3).OrderByDescending(word => word.Length)) left = left.Replace(word, "", StringComparison.Ordinal);
        return left.Length < LeastLeft;
    }

    /// <summary>A known password, plain or with signs and digits around and for its letters, or two of them in a row.</summary>
    public static bool IsBanned(string password, BannedPasswords banned)
    {
        var (plain, bare) = (password.ToLowerInvariant(), Folded(password));
        if (banned.Contains(plain) || banned.Contains(bare) || banned.Contains(plain.TrimEnd("0123456789!.?$#*@ ".ToCharArray()))) return true;
        return Enumerable.Range(3, Math.Max(0, bare.Length - 6)).Any(at => IsWord(bare[..at], banned) && IsWord(bare[at..], banned));
    }

    private static bool IsWord(string text, BannedPasswords banned) => text.Length <= 3 || banned.Contains(text);

    /// <summary>Letters alone, signs that stand for letters read as those.</summary>
    private static string Folded(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var sign in text.ToLowerInvariant().Normalize(NormalizationForm.FormKC))
        {
            var read = sign switch { '@' or '4' => 'a', '3' => 'e', '0' => 'o', '$' or '5' => 's', '1' or '!' => 'i', '7' => 't', _ => sign };
            if (char.IsLetter(read)) letters.Append(read);
        }

        // Digits and signs at the end are decoration, not letters: "password1!" is "password".
        return letters.ToString()[..Math.Max(0, letters.Length - Decoration(text))];
    }

    private static int Decoration(string text) =>
        text.Reverse().TakeWhile(sign => !char.IsLetter(sign)).Count(sign => sign is '@' or '4' or '3' or '0' or '$' or '5' or '1' or '!' or '7');

    private static string WithoutRuns(string text)
    {
        var left = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
            if (at < 2 || !IsRun(text.Substring(at - 2, 3))) left.Append(text[at]);
        return left.ToString();
    }

    private static bool IsRun(string three) =>
        three.Distinct().Count() == 1 || Runs.Any(run => run.Contains(three, StringComparison.Ordinal) || run.Contains(string.Concat(three.Reverse()), StringComparison.Ordinal));
}
