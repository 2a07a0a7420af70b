using Microsoft.Extensions.Time.Testing;
using Tessera.Access.KeepAccounts;

namespace Tessera.Tests.Rules.Access;

/// <summary>CJIS AC-2: accounts that end by themselves, and what the person is told.</summary>
public class AccountRuleTests
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 25, 8, 0, 0, TimeSpan.Zero));

    [Fact]
    public void An_account_nobody_used_for_ninety_days_is_asleep()
    {
        var used = _clock.GetUtcNow();

        _clock.Advance(TimeSpan.FromDays(90) - TimeSpan.FromSeconds(1));
        Assert.Null(AccountRule.WhyClosed(Facts(lastUsed: used)));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("inactive", AccountRule.WhyClosed(Facts(lastUsed: used)));
    }

    [Fact]
    public void A_temporary_account_ends_by_itself()
    {
        var until = _clock.GetUtcNow().AddHours(72);

        _clock.Advance(TimeSpan.FromHours(72) - TimeSpan.FromSeconds(1));
        Assert.Null(AccountRule.WhyClosed(Facts(until: until)));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("expired", AccountRule.WhyClosed(Facts(until: until)));
    }

    [Fact]
    public void A_leaver_one_without_a_posting_and_one_without_what_must_be_on_file_are_not_let_in()
    {
        Assert.Equal("closed", AccountRule.WhyClosed(Facts() with { Active = false }));
        Assert.Equal("no-posting", AccountRule.WhyClosed(Facts() with { IsPosted = false }));
        Assert.Equal("not-assured", AccountRule.WhyClosed(Facts() with { Gate = "closed" }));
        Assert.Null(AccountRule.WhyClosed(Facts() with { Gate = "reads-only" }));
        Assert.All((string[])["closed", "expired", "inactive", "no-posting", "not-assured"], why => Assert.NotNull(AccountRule.WordsOf(why)));
    }

    private AccountFacts Facts(DateTimeOffset? lastUsed = null, DateTimeOffset? until = null) =>
        new(Active: true, until, lastUsed ?? _clock.GetUtcNow(), TimeSpan.FromDays(90), IsPosted: true, "open", _clock.GetUtcNow());
}
