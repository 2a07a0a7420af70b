namespace Tessera.Matching;

/// <summary>One word of a name: as written, as spelled in capitals, and as it sounds.</summary>
public sealed class NameToken
{
    internal NameToken(string text, string fold)
    {
        Text = text;
        Fold = fold;
        (Sound, OtherSound) = DoubleMetaphone.Of(fold);
    }

    public string Text { get; }

    public string Fold { get; }

    internal string Sound { get; }

    internal string OtherSound { get; }

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
