using Microsoft.Extensions.Time.Testing;
using Tessera.Kernel.Work;

namespace Tessera.Tests.Rules.Access;

/// <summary>CJIS IA-11, re-authentication for what cannot be taken back.</summary>
public class FreshProofRuleTests
{
    [Fact]
    public void A_proof_counts_until_its_time_is_over_and_who_never_proved_has_none()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 25, 8, 0, 0, TimeSpan.Zero));
        var freshUntil = clock.GetUtcNow().AddMinutes(30);

        clock.Advance(TimeSpan.FromMinutes(30) - TimeSpan.FromSeconds(1));
        Assert.Null(FreshProofRule.Check(freshUntil, clock.GetUtcNow()));
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(FreshProofRule.Code, FreshProofRule.Check(freshUntil, clock.GetUtcNow())?.Code);
        Assert.Equal(FreshProofRule.Code, FreshProofRule.Check(default, default)?.Code);
    }
}
