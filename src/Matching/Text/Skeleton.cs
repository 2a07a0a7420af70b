namespace Tessera.Matching;

/// <summary>
/// The consonants of a name, those that transliterations exchange as one: Nuristani and Nooristani, Qaddafi and Gadhafi.
/// Scripts that write no vowels (Arabic, Hebrew), or few sounds (Han, Kana), meet their Latin spellings here.
/// </summary>
internal static class Skeleton
{
    public static string Of(string fold)
    {
        Span<char> bones = stackalloc char[fold.Length];
        var count = 0;
        for (var i = 0; i < fold.Length; i++)
        {
            var bone = Bone(fold, ref i);
            if (bone != '\0' && (count == 0 || bones[count - 1] != bone)) bones[count++] = bone;
        }
        return bones[..count].ToString();
    }

    private static char Bone(string fold, ref int at)
    {
        var letter = fold[at];
        if (at + 1 < fold.Length && fold[at + 1] == 'H' && letter is 'K' or 'G' or 'S' or 'T' or 'D' or 'P' or 'C' or 'Z')
        {
            at++;
            return letter switch { 'P' => 'F', 'C' or 'Z' => 'S', 'G' => 'K', 'D' => 'T', var same => same };
        }
        return letter switch
        {
            'A' or 'E' or 'I' or 'O' or 'U' or 'W' or 'Y' or 'H' => '\0',
            'C' or 'Q' or 'X' or 'G' => 'K',
            'Z' or 'J' => 'S',
            'V' => 'F',
            'P' => 'B',
            'D' => 'T',
            _ => letter,
        };
    }
}
