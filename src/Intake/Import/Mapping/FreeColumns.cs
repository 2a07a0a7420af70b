using Tessera.Intake.Import.Reading;

namespace Tessera.Intake.Import.Mapping;

/// <summary>The columns of a file that a suggested map has not used yet.</summary>
internal sealed class FreeColumns(IReadOnlyList<string> columns, IReadOnlyList<SourceRow> sample)
{
    private readonly List<string> _free = [.. columns];

    /// <summary>The first free column whose name is or ends with one of the words, in the order of the words.</summary>
    public string? Take(string[] words, Func<string, bool>? also = null)
    {
        var found = words.SelectMany(word => _free.Where(column => Means(column, word))).FirstOrDefault(column => also?.Invoke(column) ?? true);
        if (found is not null) _free.Remove(found);
        return found;
    }

    /// <summary>The column with the longest texts: where no name says narrative, the narrative is there.</summary>
    public string? TakeLongest()
    {
        var longest = _free.MaxBy(column => Values(column).Sum(text => (long)text.Length));
        if (longest is not null) _free.Remove(longest);
        return longest;
    }

    /// <summary>What is left and has a value in some row.</summary>
    public IReadOnlyList<string> Rest() => [.. _free.Where(column => sample.Count == 0 || Values(column).Any(text => !string.IsNullOrWhiteSpace(text)))];

    public bool IsUnique(string column)
    {
        var values = Values(column).ToList();
        return values.TrueForAll(value => value.Length > 0) && values.Distinct(StringComparer.Ordinal).Count() == values.Count;
    }

    public IEnumerable<string> Values(string column)
    {
        var index = columns.ToList().IndexOf(column);
        return sample.Select(row => row[index].Text);
    }

    private static bool Means(string column, string word)
    {
        var bare = string.Concat(column.Where(char.IsLetterOrDigit)).ToLowerInvariant();
        return bare == word || (word.Length > 3 && bare.EndsWith(word, StringComparison.Ordinal));
    }
}
