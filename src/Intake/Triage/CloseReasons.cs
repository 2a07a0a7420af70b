namespace Tessera.Intake.Triage;

/// <summary>Why a tip is closed (regulation SAR-V6). The tip's content goes on its own clock, which a closing only shortens.</summary>
internal static class CloseReasons
{
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["not-credible"] = "Not credible",
        ["explained"] = "Explained: lawful and ordinary",
        ["appearance-only"] = "Only somebody's appearance or belief was described",
        ["duplicate"] = "A duplicate of another tip",
        ["not-ours"] = "Nothing a fusion center acts on",
    };

    /// <summary>Kept this long after closing, for feedback and complaints, then destroyed.</summary>
    public static int DaysKept(string reason) => reason == "appearance-only" ? 7 : 30;
}
