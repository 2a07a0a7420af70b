using Tessera.Kernel;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Work;

namespace Tessera.Access.Contracts;

/// <summary>
/// What is searched and opened for a stated purpose only: 28 CFR 23.20(e) for criminal intelligence, and for temporary files, which wait to
/// become it; 6 CFR 29.8 (PCII), 49 CFR 1520.11 (SSI), the CJIS policy and the law of juveniles tie what they protect to a need as well. Law
/// enforcement sensitive and originator controlled bind who receives, and ask no purpose of who reads. Pure; the database keeps the same
/// (records.record.restricted and the policies that ask it), and a test draws worlds to compare the two.
/// </summary>
public static class RestrictedRule
{
    private const string Part23 = "part23";

    /// <summary>Caveats that ask for a purpose, and what stands under them.</summary>
    private static readonly Dictionary<string, string> _caveats = new(StringComparer.Ordinal)
    {
        [Part23] = "criminal intelligence",
        ["pcii"] = "protected critical infrastructure information",
        ["ssi"] = "sensitive security information",
        ["cji"] = "criminal justice information",
        ["juvenile"] = "records of juveniles",
    };

    public static bool IsRestricted(RecordStream stream, IEnumerable<string> caveats) =>
        stream is RecordStream.Intelligence or RecordStream.Temporary || caveats.Any(_caveats.ContainsKey);

    /// <summary>Who wrote a record sees it without stating anything: writing is no browsing.</summary>
    public static bool IsOpen(RecordStream stream, IReadOnlyCollection<string> caveats, PostingId author, Reader reader) =>
        reader.Piece is not null || author == reader.Posting || !IsRestricted(stream, caveats);

    /// <summary>
    /// The streams that would be searched if this reader said what for. By what they hold alone: whether anything is there is not asked.
    /// </summary>
    public static IReadOnlyList<string> Waiting(Reader reader)
    {
        if (reader.Piece is not null || !reader.Audience.Contains(reader.Agency.Value)) return [];
        var waiting = _caveats.Where(caveat => reader.Caveats.Contains(caveat.Key)).Select(caveat => caveat.Value).ToList();
        return reader.IsCenterStaff ? [.. waiting, "temporary files"] : waiting;
    }
}
