using System.Globalization;

namespace Tessera.Intake.Import.Dates;

/// <summary>What a word behind a time says about its zone: a fixed offset, or a zone that keeps summer time.</summary>
internal sealed record ZoneMeant(TimeSpan? Offset, string? Id);

internal static class ZoneWords
{
    private static readonly Dictionary<string, ZoneMeant> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Z"] = Hours(0), ["UTC"] = Hours(0), ["GMT"] = Hours(0),
        ["EST"] = Hours(-5), ["EDT"] = Hours(-4), ["CST"] = Hours(-6), ["CDT"] = Hours(-5), ["MST"] = Hours(-7), ["MDT"] = Hours(-6),
        ["PST"] = Hours(-8), ["PDT"] = Hours(-7), ["AKST"] = Hours(-9), ["AKDT"] = Hours(-8), ["HST"] = Hours(-10), ["AST"] = Hours(-4),
        ["ET"] = Zone("America/New_York"), ["CT"] = Zone("America/Chicago"), ["MT"] = Zone("America/Denver"), ["PT"] = Zone("America/Los_Angeles"),
    };

    /// <summary>How the FAA marks local time in its reports; in the military alphabet E, C, M and P are other zones.</summary>
    private static readonly Dictionary<string, ZoneMeant> AviationLetters = new(StringComparer.OrdinalIgnoreCase)
    {
        ["E"] = Words["ET"], ["C"] = Words["CT"], ["M"] = Words["MT"], ["P"] = Words["PT"],
    };

    /// <summary>“L” and “local” say: the place's own zone.</summary>
    public static bool IsLocal(string word) => word.Equals("L", StringComparison.OrdinalIgnoreCase) || word.Equals("LCL", StringComparison.OrdinalIgnoreCase);

    public static Read<ZoneMeant> Read(string word, DateRules rules)
    {
        if (Words.TryGetValue(word, out var zone)) return zone;
        if (rules.HasAviationLetters && AviationLetters.TryGetValue(word, out var letter)) return letter;
        if (word[0] is '+' or '-') return OffsetOf(word);
        return Dates.Read.Fault<ZoneMeant>(AviationLetters.ContainsKey(word)
            ? $"The zone letter “{word}” could be American or military: the map's `occurred.zoneLetters` says which."
            : $"“{word}” is no known time zone.");
    }

    private static Read<ZoneMeant> OffsetOf(string word)
    {
        var digits = word[1..].Replace(":", "", StringComparison.Ordinal).PadLeft(4, '0');
        var minutes = int.Parse(digits[..2], CultureInfo.InvariantCulture) * 60 + int.Parse(digits[2..], CultureInfo.InvariantCulture);
        if (minutes > 14 * 60) return Dates.Read.Fault<ZoneMeant>($"“{word}” is no offset from UTC.");
        return new ZoneMeant(TimeSpan.FromMinutes(word[0] == '-' ? -minutes : minutes), null);
    }

    private static ZoneMeant Hours(int hours) => new(TimeSpan.FromHours(hours), null);

    private static ZoneMeant Zone(string id) => new(null, id);
}
