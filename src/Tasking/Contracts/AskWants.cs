namespace Tessera.Tasking.Contracts;

/// <summary>What can be asked of who receives a record.</summary>
public static class AskWants
{
    public const string CheckSite = "check-site";
    public const string LookOut = "look-out";
    public const string SayHoldings = "say-holdings";
    public const string Interview = "interview";
    public const string WelfareCheck = "welfare-check";
    public const string Warn = "warn";
    public const string Investigate = "investigate";
    public const string Know = "know";
    public const string Other = "other";

    /// <summary>Each code with what people read, as the sender's order to the recipient.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [CheckSite] = "Check the site and harden it",
        [LookOut] = "Look out for a person or vehicle",
        [SayHoldings] = "Say what you hold on this",
        [Interview] = "Interview somebody",
        [WelfareCheck] = "Make a welfare check",
        [Warn] = "Warn those concerned",
        [Investigate] = "Investigate",
        [Know] = "Know this; act as you see fit",
        [Other] = "Something else, as written",
    };

    public static string Words(string code) => All.GetValueOrDefault(code, code);
}
