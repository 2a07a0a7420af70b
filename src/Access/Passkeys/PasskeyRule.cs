using Tessera.Kernel.Refusals;

namespace Tessera.Access.Passkeys;

/// <summary>How many keys a person keeps, and that they tell them apart by name.</summary>
internal static class PasskeyRule
{
    public const int Most = 10;

    public static Refusal? MayAdd(IReadOnlyList<PasskeyView> others, string name)
    {
        if (others.Count >= Most) return TooMany;
        return others.Any(other => string.Equals(other.Name, name.Trim(), StringComparison.OrdinalIgnoreCase)) ? SameName : null;
    }

    private static readonly Refusal TooMany = new("access.passkeys", "You have ten passkeys. Remove one that you no longer use.", "Tessera: keys that nobody remembers are nobody's");

    private static readonly Refusal SameName = new("access.passkey-name", "You have a passkey of this name. Give this one another, so that you know which to remove when a device is lost.", "Tessera: keys that nobody tells apart");
}
