using System.Globalization;
using System.Text.RegularExpressions;

namespace Tessera.Intake.Import.Dates;

/// <summary>Reads a time of day as people write it: <c>2355</c>, <c>11:55 PM</c>, <c>1534E</c>, <c>noon</c>, <c>evening</c>, <c>2300-0130</c>.</summary>
internal static partial class ClockWords
{
    private static readonly Dictionary<string, ClockSpan> Named = new(StringComparer.OrdinalIgnoreCase)
    {
        ["noon"] = ClockSpan.At(12, 0, 0, WhenPrecision.Minute, null),
        ["morning"] = Part(6, 12), ["afternoon"] = Part(12, 18), ["evening"] = Part(18, 24), ["night"] = Part(18, 30), ["overnight"] = Part(22, 30), ["daytime"] = Part(6, 18),
    };

    /// <summary>Says that the time is not known. Midnight is among them: it does not say which of the day's two it is.</summary>
    private static readonly HashSet<string> NotStated = new(["unknown", "unk", "unkn", "n/a", "na", "none", "-", "?", "midnight", "not stated", "tbd"], StringComparer.OrdinalIgnoreCase);

    public static bool SaysNothing(string text) => NotStated.Contains(text.Trim());

    public static Read<ClockSpan> Read(string text)
    {
        var trimmed = text.Trim();
        if (About().Match(trimmed) is { Success: true } about)
            return Read(trimmed[about.Length..]) is { Value: { } near } ? near.About() : Unread(text);
        if (Named.TryGetValue(trimmed, out var named)) return named;
        if (Clock().Match(trimmed) is { Success: true } clock && (clock.Groups["minute"].Success || clock.Groups["half"].Success)) return OfClock(clock, text);
        if (Digits().Match(trimmed) is { Success: true } digits) return OfDigits(digits, text);
        if (Between().Match(trimmed) is { Success: true } pair) return OfPair(pair, text);
        return Unread(text);
    }

    private static Read<ClockSpan> OfClock(Match match, string text)
    {
        var hour = Number(match, "hour");
        var half = match.Groups["half"];
        if (half.Success)
        {
            if (hour is < 1 or > 12) return Unread(text);
            hour = hour % 12 + (half.Value is ['p' or 'P', ..] ? 12 : 0);
        }

        var minute = match.Groups["minute"].Success ? Number(match, "minute") : 0;
        var second = match.Groups["second"].Success ? Number(match, "second") : 0;
        var precision = second > 0 ? WhenPrecision.Second : match.Groups["minute"].Success ? WhenPrecision.Minute : WhenPrecision.Hour;
        return OfParts(hour, minute, second, precision, ZoneOf(match), text);
    }

    /// <summary>Three or four digits; one or two could be an hour or minutes past midnight.</summary>
    private static Read<ClockSpan> OfDigits(Match match, string text)
    {
        var digits = match.Groups["digits"].Value;
        if (digits.Length < 3) return Dates.Read.Fault<ClockSpan>($"“{text.Trim()}” could be an hour or minutes: write it with four digits or with a colon.");
        return OfParts(int.Parse(digits[..^2], CultureInfo.InvariantCulture), int.Parse(digits[^2..], CultureInfo.InvariantCulture), 0, WhenPrecision.Minute, ZoneOf(match), text);
    }

    private static Read<ClockSpan> OfParts(int hour, int minute, int second, WhenPrecision precision, string? zone, string text) =>
        hour > 24 || minute > 59 || second > 59 || (hour == 24 && minute + second > 0) ? Unread(text) : ClockSpan.At(hour, minute, second, precision, zone);

    private static Read<ClockSpan> OfPair(Match match, string text)
    {
        if (!Read(match.Groups["from"].Value).Succeeds(out var from) || !Read(match.Groups["to"].Value).Succeeds(out var to)) return Unread(text);
        var end = to.To < from.From ? to.To + TimeSpan.FromDays(1) : to.To;                // past midnight
        return new ClockSpan(from.From, end, WhenPrecision.Range) { ZoneWord = to.ZoneWord ?? from.ZoneWord };
    }

    private static ClockSpan Part(int from, int to) => new(TimeSpan.FromHours(from), TimeSpan.FromHours(to) - TimeSpan.FromSeconds(1), WhenPrecision.PartOfDay);

    private static Read<ClockSpan> Unread(string text) => Dates.Read.Fault<ClockSpan>($"“{text.Trim()}” is no time of day.");

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static string? ZoneOf(Match match) => match.Groups["zone"] is { Success: true } zone ? zone.Value : null;

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^(?<hour>\d{1,2})(:(?<minute>\d{2})(:(?<second>\d{2})([.,]\d+)?)?)?(\s*(?<half>[ap])\.?m\.?|\s*hrs?\.?|\s*hours)?(\s*(?<zone>[+-]\d{1,2}:?\d{2}|[A-Z]{1,4}))?$", Options, 200)]
    private static partial Regex Clock();

    [GeneratedRegex(@"^(?<digits>\d{1,4})\s*(h|hrs?\.?|hours)?(\s*(?<zone>[A-Z]{1,4}))?$", Options, 200)]
    private static partial Regex Digits();

    [GeneratedRegex(@"^(between\s+)?(?<from>\S.*?)\s*(-|–|—|\bto\b|\buntil\b|\band\b)\s*(?<to>\S.*)$", Options, 200)]
    private static partial Regex Between();

    [GeneratedRegex(@"^(about|approximately|approx\.?|around|circa|ca\.|est\.?|~)\s*", Options, 200)]
    private static partial Regex About();
}
