namespace Tessera.Intake.Import.Mapping;

/// <summary>The name a person most likely meant: for “did you mean”.</summary>
internal static class Nearest
{
    /// <summary>More changes than this and it is another word.</summary>
    private const int MostChanges = 3;

    public static string? Of(string name, IEnumerable<string> known)
    {
        var best = known.Select(candidate => (candidate, changes: Changes(Bare(name), Bare(candidate)))).OrderBy(pair => pair.changes).FirstOrDefault();
        return best.candidate is not null && best.changes <= Math.Min(MostChanges, (name.Length + 2) / 3) ? best.candidate : null;
    }

    private static string Bare(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <summary>Levenshtein's distance.</summary>
    private static int Changes(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)));
        }

        return row[^1];
    }
}
