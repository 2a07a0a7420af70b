using Tessera.Kernel.Refusals;

namespace Tessera.Access.Passwords;

/// <summary>What a new password must be, and when another must be chosen. Pure: the list and what is known of the person are given.</summary>
internal static class PasswordRule
{
    /// <summary>At least 64 must be taken; more than this is no password but an attack on the hash.</summary>
    public const int Longest = 256;

    /// <param name="known">Words an attacker tries who knows the person: names, address, center.</param>
    /// <param name="wasUsed">Whether it is one of the former ones that count.</param>
    public static Refusal? Check(PasswordPreset preset, string password, BannedPasswords banned, IEnumerable<string> known, bool wasUsed)
    {
        if (password.EnumerateRunes().Count() < preset.Length) return TooShort(preset);
        if (PasswordShape.Kinds(password) < preset.Kinds) return TooPlain(preset);
        if (PasswordShape.IsRepetitive(password)) return Repetitive(preset);
        if (PasswordShape.IsOnly(password, known)) return OfThePerson(preset);
        if (PasswordShape.IsBanned(password, banned)) return Known(preset);
        return wasUsed ? Used(preset) : null;
    }

    /// <summary>Another must be chosen: it may have become known, or the calendar of an older policy says so.</summary>
    public static bool MustChange(PasswordPreset preset, DateTimeOffset setAt, bool mayBeKnown, DateTimeOffset now) =>
        mayBeKnown || (preset.Age is { } days && setAt.AddDays(days) <= now);

    private static Refusal TooShort(PasswordPreset preset) =>
        new("access.password-length", $"Use at least {preset.Length} characters. Four words that do not belong together are easy to keep in mind; spaces are fine.", preset.Authority);

    private static Refusal TooPlain(PasswordPreset preset) =>
        new("access.password-composition", $"Use {preset.Kinds} of these four: small letters, capitals, digits, signs.", preset.Authority);

    private static Refusal Repetitive(PasswordPreset preset) =>
        new("access.password-repetitive", "This repeats itself or runs along the keyboard, which is tried first.", preset.Authority);

    private static Refusal OfThePerson(PasswordPreset preset) =>
        new("access.password-context", "This is made of your name, your address or your center, which is tried first.", preset.Authority);

    private static Refusal Known(PasswordPreset preset) =>
        new("access.password-banned", "This is one of the passwords that everybody tries first, or such a one with signs and digits around it.", preset.Authority);

    private static Refusal Used(PasswordPreset preset) =>
        new("access.password-history", $"You used this before. The last {preset.History} are not chosen again.", preset.Authority);
}
