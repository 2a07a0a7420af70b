using System.Runtime.InteropServices;

namespace Tessera.Matching;

/// <summary>Parts of the probe's names that a word is like.</summary>
[Flags]
internal enum LikePart
{
    None = 0,
    Surname = 1,
    Given = 2,
    Middle = 4,
}

/// <summary>What a search knows of a word: what it is like, and what it is worth as surname and as given name.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct KnownWord
{
    private const int LettersOfSlips = 4;

    public uint Letters { get; init; }

    public int Length { get; init; }

    public LikePart Like { get; init; }

    public int AsSurname { get; init; }

    public int AsGiven { get; init; }

    public bool AgreesAsSurname { get; init; }

    public bool AgreesAsGiven { get; init; }

    /// <summary>The word is gone: the mention was written anew meanwhile.</summary>
    public bool Failed { get; init; }

    /// <summary>Two slips change four letters. What Jaro and Winkler call alike has 0.825 of its letters on either side.</summary>
    public static int MostApart(int length) => Math.Max(LettersOfSlips, (length * 35 / 100) + 2);

    public static KnownWord Of(NameToken one) => new() { Letters = one.Letters, Length = one.Fold.Length };

    public bool IsElsewhere(LikePart own) => (Like & ~own) != LikePart.None;

    public KnownWord With(KnownWord next) => Length == 0 || next.Length == 0 ? default : new() { Letters = Letters | next.Letters, Length = Length + next.Length };

    public bool MayBe(KnownWord word) => Length > 0 && word.Length > 0 && Math.Abs(Length - word.Length) <= 1 && MentionHead.Apart(Letters, word.Letters) <= MostApart(Length);
}
