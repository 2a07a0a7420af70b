using System.Numerics;
using System.Text;

namespace Tessera.Matching;

/// <summary>One word of a name: as written, as spelled in capitals, and as it sounds.</summary>
public sealed class NameToken
{
    /// <summary>Two slips change at most four of the letters a word has; so few differ in anything that is close.</summary>
    private const int MostLettersApart = 4;

    private readonly int[] _lines;
    private readonly uint _letters;

    internal NameToken(string text, string fold)
    {
        IsForeign = !Ascii.IsValid(text) && NameText.IsForeign(text);
        Text = text;
        Fold = fold;
        (Sound, OtherSound) = DoubleMetaphone.Of(fold);
        _lines = Nicknames.Lines(fold);
        foreach (var letter in fold) _letters |= 1u << (letter & 31);
    }

    public string Text { get; }

    public string Fold { get; }

    internal string Sound { get; }

    internal string OtherSound { get; }

    /// <summary>Its consonants, for spellings that went through another script.</summary>
    internal string Bones => field ??= Skeleton.Of(Fold);

    /// <summary>Written in letters that are not Latin.</summary>
    internal bool IsForeign { get; }

    internal bool IsOneNameWith(NameToken other) => _lines.Length > 0 && other._lines.Length > 0 && _lines.AsSpan().ContainsAny(other._lines);

    /// <summary>Letters enough in common that comparing them is worth while.</summary>
    internal bool MayBeClose(NameToken other) => BitOperations.PopCount(_letters ^ other._letters) <= MostLettersApart;

    internal uint Letters => _letters;

    internal bool IsInitial => Fold.Length == 1;

    internal bool SoundsLike(NameToken other) =>
        Sound.Length > 1 && (Sound == other.Sound || Sound == other.OtherSound || (OtherSound.Length > 1 && (OtherSound == other.Sound || OtherSound == other.OtherSound)));

    /// <summary>The word as a token; null where it has no letter.</summary>
    internal static NameToken? Of(string word)
    {
        var fold = NameText.Fold(word);
        return fold.Length == 0 ? null : new NameToken(word.Length > NameText.LongestWord ? word[..NameText.LongestWord] : word, fold);
    }

    public override string ToString() => Text;
}
