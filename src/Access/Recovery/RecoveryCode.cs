using System.Security.Cryptography;

namespace Tessera.Access.Recovery;

/// <summary>
/// A code on paper, for the day the phone is lost: it takes the place of the code step, once. Kept as a hash with a salt, slow to guess
/// (NIST SP 800-63B 5.1.2.2, which CJIS IA-5 follows: a secret of under 112 bits).
/// </summary>
internal sealed class RecoveryCode
{
    public const int Count = 10;

    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789"; // none that look like another
    private const int Rounds = 210_000;

    private RecoveryCode()
    {
    }

    public Guid Account { get; private init; }
    public byte[] Hash { get; private init; } = [];
    public byte[] Salt { get; private init; } = [];
    public DateTimeOffset MadeAt { get; private init; }

    /// <summary>Three groups of four: 59 bits, and it can be read aloud.</summary>
    public static string New() => string.Join('-', Enumerable.Range(0, 3).Select(_ => RandomNumberGenerator.GetString(Letters, 4)));

    /// <summary>Ten of them, with what is kept of each. One salt, so that a code is looked for by one derivation.</summary>
    public static (IReadOnlyList<string> Shown, IReadOnlyList<RecoveryCode> Kept) Set(Guid account, DateTimeOffset now)
    {
        var salt = RandomNumberGenerator.GetBytes(16);
        IReadOnlyList<string> shown = [.. Enumerable.Range(0, Count).Select(_ => New())];
        return (shown, [.. shown.Select(code => new RecoveryCode { Account = account, Salt = salt, MadeAt = now, Hash = HashOf(code, salt) })]);
    }

    /// <summary>As a person may type it: spaces, dashes and capitals do not matter.</summary>
    public static byte[] HashOf(string typed, byte[] salt) =>
        Rfc2898DeriveBytes.Pbkdf2(string.Concat(typed.Where(char.IsLetterOrDigit)).ToLowerInvariant(), salt, Rounds, HashAlgorithmName.SHA512, 32);
}
