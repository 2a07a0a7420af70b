namespace Tessera.Vetting.Guard;

/// <summary>
/// A list of words to look for, written as people read it: "cut climb* broke_into". A star stands for any ending, an underscore joins words
/// that follow each other.
/// </summary>
internal sealed class Terms
{
    private readonly List<string[]> _terms;

    public Terms(string words) => _terms = [.. words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(term => term.Split('_'))];

    /// <summary>Where a term begins, and how many words it takes.</summary>
    public IEnumerable<(int At, int Count)> In(IReadOnlyList<Token> tokens)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            var longest = 0;
            foreach (var term in _terms)
                if (term.Length > longest && IsAt(tokens, at, term)) longest = term.Length;
            if (longest > 0) yield return (at, longest);
        }
    }

    public bool AreIn(IReadOnlyList<Token> tokens) => In(tokens).Any();

    private static bool IsAt(IReadOnlyList<Token> tokens, int at, string[] term)
    {
        if (at + term.Length > tokens.Count) return false;
        for (var i = 0; i < term.Length; i++)
            if (!IsWord(tokens[at + i].Word, term[i])) return false;
        return true;
    }

    private static bool IsWord(string word, string pattern) =>
        pattern[^1] == '*' ? word.StartsWith(pattern.AsSpan(0, pattern.Length - 1), StringComparison.Ordinal) : word == pattern;
}
