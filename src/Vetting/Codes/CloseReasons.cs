namespace Tessera.Vetting.Codes;

/// <summary>Why a SAR is closed. Each is final; its content goes on the clock of rejected submissions (regulation 8.1, 8.2).</summary>
internal static class CloseReasons
{
    public static IReadOnlyList<Code> All { get; } =
    [
        new("NOT-CREDIBLE", "Not credible"), new("NO-BEHAVIOR", "No behavior of the standard"), new("LAWFUL", "Explained: lawful activity"),
        new("PROTECTED-ACTIVITY", "Protected activity only"), new("DUPLICATE", "Duplicate of another report"), new("UNRELIABLE", "Source or content unreliable"),
        new("WRONG-PERSON", "Wrong person"), new("NO-NEXUS", "No nexus, and no crime"),
    ];

    public static string NameOf(string code) => All.FirstOrDefault(reason => reason.Value == code)?.Name ?? code;
}
