using Tessera.Access.Recovery;

namespace Tessera.Tests.Rules.Access;

/// <summary>NIST SP 800-63B 5.1.2, look-up secrets, which CJIS IA-5 follows.</summary>
public class RecoveryCodeTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 25, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Ten_are_made_none_like_another_and_only_hashes_are_kept()
    {
        var (shown, kept) = RecoveryCode.Set(Guid.CreateVersion7(), Now);

        Assert.Equal(RecoveryCode.Count, shown.Distinct(StringComparer.Ordinal).Count());
        Assert.All(shown, code => Assert.Matches("^[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$", code));
        Assert.Equal(shown.Count, kept.Select(code => Convert.ToHexString(code.Hash)).Distinct(StringComparer.Ordinal).Count());
        Assert.All(kept, code => Assert.Equal(32, code.Hash.Length));
    }

    [Fact]
    public void Is_known_however_it_is_typed_and_under_another_salt_it_is_another()
    {
        var (shown, kept) = RecoveryCode.Set(Guid.CreateVersion7(), Now);

        Assert.Equal(kept[0].Hash, RecoveryCode.HashOf(shown[0].Replace("-", " ", StringComparison.Ordinal).ToUpperInvariant(), kept[0].Salt));
        Assert.NotEqual(kept[0].Hash, RecoveryCode.HashOf(shown[0], RecoveryCode.Set(Guid.CreateVersion7(), Now).Kept[0].Salt));
    }
}
