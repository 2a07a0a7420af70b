using Tessera.Kernel.Refusals;
using Tessera.Vetting.Codes;

namespace Tessera.Vetting.Check;

/// <summary>The configured minimum of checks is made, whatever they found: SAR-V5.</summary>
internal static class ChecksRule
{
    public static Refusal? Check(IReadOnlyCollection<string> made, IReadOnlyList<string> minimum) =>
        Missing(made, minimum) is { Count: > 0 } missing
            ? new("vetting.checks", $"Not checked yet: {string.Join("; ", missing.Select(CheckTypes.NameOf))}. That nothing was found counts.", "ISE-FS-200 1.5.5; SAR-V5")
            : null;

    public static IReadOnlyList<string> Missing(IReadOnlyCollection<string> made, IReadOnlyList<string> minimum) =>
        [.. minimum.Where(type => !made.Contains(type))];
}
