namespace Tessera.Vetting.Narrative;

/// <summary>How a passage goes from a report, leaving a sign that it went.</summary>
internal static class Struck
{
    public const string Sign = "[struck: protected activity]";

    public static string From(string text, string passage) => text.Replace(passage, Sign, StringComparison.Ordinal);
}
