namespace Tessera.Oversight.Petitions;

/// <summary>Kinds, outcomes and grounds of petitions: the code that is kept, and what people read.</summary>
internal static class PetitionWords
{
    public const string Complaint = "complaint";
    public const string Granted = "granted";
    public const string Partly = "partly";
    public const string Denied = "denied";
    public const string Withdrawn = "withdrawn";

    public static IReadOnlyDictionary<string, string> Kinds { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [Complaint] = "Complains of what the center did",
        ["access"] = "Asks what is kept of them",
        ["correction"] = "Asks to have it corrected",
        ["destruction"] = "Asks to have it destroyed",
    };

    public static IReadOnlyDictionary<string, string> Outcomes { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [Granted] = "Granted",
        [Partly] = "Granted in part",
        [Denied] = "Denied",
        [Withdrawn] = "Withdrawn by who asked",
    };

    /// <summary>Why so, as a code that is counted; the reason in words lies beside it, sealed.</summary>
    public static IReadOnlyDictionary<string, string> Grounds { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["as-asked"] = "It was as they said",
        ["nothing-held"] = "Nothing is held",
        ["not-them"] = "It is of another person",
        ["accurate"] = "What is held is right and lawful",
        ["exempt"] = "The law keeps it from disclosure",
        ["not-the-centers"] = "Another agency holds it, and was told",
        ["no-violation"] = "No rule was broken",
        ["withdrawn"] = "They withdrew it",
    };

    public static string Of(IReadOnlyDictionary<string, string> words, string? code) => code is null ? "" : words.GetValueOrDefault(code, code);
}
