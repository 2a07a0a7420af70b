using System.Globalization;
using System.Security.Claims;
using Tessera.Access.Federate;

namespace Tessera.Tests.Rules.Access;

/// <summary>What an identity provider's signed answer must say beside what the protocol asks, and what is kept of it (CJIS IA-2(1), IA-11).</summary>
public sealed class AnswerRuleTests
{
    private static readonly DateTimeOffset Asked = new(2026, 11, 25, 6, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Now = Asked.AddMinutes(3);

    [Theory]
    [InlineData(0, null)]
    [InlineData(180, null)]
    [InlineData(-59, null)]
    [InlineData(-61, "auth-time")]
    [InlineData(241, "auth-time")]
    public void Who_proved_themselves_before_we_asked_or_by_one_factor_is_not_believed(int after, string? why)
    {
        Assert.Equal(why, AnswerRule.WhyNot(AProvider(), Answer(after), Asked, Now));
        Assert.Equal("level", AnswerRule.WhyNot(AProvider() with { Levels = ["aal3"] }, Answer(0), Asked, Now));
    }

    [Fact]
    public void Another_issuer_nobody_and_two_of_the_same_are_not_believed()
    {
        Assert.Equal("issuer", AnswerRule.WhyNot(AProvider() with { Issuer = "https://another.example" }, Answer(0), Asked, Now));
        Assert.Equal("subject", AnswerRule.WhyNot(AProvider(), [.. Answer(0).Where(claim => claim.Type != "sub")], Asked, Now));
        Assert.Equal("subject", AnswerRule.WhyNot(AProvider(), [.. Answer(0), new("sub", "another")], Asked, Now));
        Assert.Equal("auth-time", AnswerRule.WhyNot(AProvider(), [.. Answer(0).Where(claim => claim.Type != "auth_time")], Asked, Now));
    }

    [Fact]
    public void What_it_is_not_registered_for_is_named_and_not_kept()
    {
        var (kept, notTheirs) = AnswerRule.Accept(AProvider(), [.. Answer(0), new(Gfipm.Part23, "1"), new(Gfipm.Sworn, "true"), new("email", "somebody@example.test")]);

        Assert.Equal([("acr", "aal2"), (Gfipm.Part23, "true")], kept.Select(said => (said.Key, said.Value)).Order());
        Assert.Equal([Gfipm.Sworn], notTheirs);
    }

    /// <summary>GFIPM: names and values are case-sensitive, booleans are true, false, 1 and 0; what is missing is false.</summary>
    [Theory]
    [InlineData("1", "true")]
    [InlineData("true", "true")]
    [InlineData("0", "false")]
    [InlineData("false", "false")]
    [InlineData("yes", null)]
    [InlineData("", null)]
    public void An_indicator_is_true_or_false_or_nothing(string said, string? kept) => Assert.Equal(kept, Gfipm.Read(Gfipm.Part23, said));

    private static Provider AProvider() => new(Guid.Empty, "City", "https://login.example.test", "tessera", [], ["aal2"], [Gfipm.Part23]);

    private static List<Claim> Answer(int afterSeconds) =>
    [
        new("iss", "https://login.example.test"), new("sub", "7"), new("acr", "aal2"),
        new("auth_time", Asked.AddSeconds(afterSeconds).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
    ];
}
