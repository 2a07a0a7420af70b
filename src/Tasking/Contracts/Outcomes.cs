namespace Tessera.Tasking.Contracts;

/// <summary>What came of an ask. Counted for the center's measures, and told to the sender.</summary>
public static class Outcomes
{
    public const string Arrest = "arrest";
    public const string Prevented = "prevented";
    public const string Identified = "identified";
    public const string CaseOpened = "case-opened";
    public const string InformationAdded = "information-added";
    public const string NoAction = "no-action";
    public const string NotApplicable = "not-applicable";

    /// <summary>Each code with what people read.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [Prevented] = "Harm prevented or a gap closed",
        [Arrest] = "Arrest",
        [Identified] = "Person or vehicle identified",
        [CaseOpened] = "Case opened",
        [InformationAdded] = "Information added",
        [NoAction] = "Looked at, no action needed",
        [NotApplicable] = "Did not concern us",
    };

    /// <summary>Outcomes in which something was done about the information.</summary>
    public static bool IsAction(string? code) => code is Prevented or Arrest or Identified or CaseOpened or InformationAdded;

    public static string Words(string code) => All.GetValueOrDefault(code, code);
}
