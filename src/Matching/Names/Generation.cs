namespace Tessera.Matching;

/// <summary>What parts a father from a son of the same name: Jr., Sr., II, III, IV.</summary>
public enum Generation
{
    None = 0,
    Senior = 1,
    Junior = 2,
    Third = 3,
    Fourth = 4,
    Fifth = 5,
}

internal static class GenerationSuffix
{
    /// <summary>"II" is read as a second holder of the name, as Jr. is; V alone is an initial, so it needs a dot or the suffix field.</summary>
    public static Generation Of(string? word) => word is null ? Generation.None : NameText.FoldWithDigits(word) switch
    {
        "SR" or "SENIOR" or "I" or "1ST" => Generation.Senior,
        "JR" or "JUNIOR" or "JNR" or "II" or "2ND" or "HIJO" => Generation.Junior,
        "III" or "3RD" => Generation.Third,
        "IV" or "4TH" => Generation.Fourth,
        "V" or "5TH" => Generation.Fifth,
        _ => Generation.None,
    };

    /// <summary>Inside a full name only words that cannot be initials.</summary>
    public static Generation InFullName(string word) => NameText.FoldWithDigits(word) is "I" or "V" ? Generation.None : Of(word);

    public static string Text(this Generation generation) => generation switch
    {
        Generation.Senior => "Sr.",
        Generation.Junior => "Jr.",
        Generation.Third => "III",
        Generation.Fourth => "IV",
        Generation.Fifth => "V",
        _ => "none",
    };
}
