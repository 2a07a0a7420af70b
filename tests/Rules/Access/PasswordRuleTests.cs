using Microsoft.Extensions.Time.Testing;
using Tessera.Access.Passwords;

namespace Tessera.Tests.Rules.Access;

/// <summary>CJIS 6.0 IA-5(1) and, where an installation chose it, 5.9 5.6.2.1.1.1.</summary>
public class PasswordRuleTests
{
    private static readonly BannedPasswords Banned = new(file: null);
    private static readonly string[] Known = ["maren.holt@prfc.example", "maren", "holt", "prfc", "Potomac Region Fusion Center", "potomac", "region", "fusion", "center", "tessera"];

    [Theory]
    [InlineData("four words 2 keep", null)]
    [InlineData("correct horse battery staple", null)]
    [InlineData("quiet-otter-97-lamps", null)]
    [InlineData("дождь стучит в окно", null)]
    [InlineData("Password1!", "access.password-length")]
    [InlineData("fourteen chars", "access.password-length")]
    [InlineData("Password1!!!!!!!", "access.password-banned")]
    [InlineData("P@ssw0rdP@ssw0rd2026", "access.password-banned")]
    [InlineData("sunshinefootball1", "access.password-banned")]
    [InlineData("aaaaaaaaaaaaaaaa", "access.password-repetitive")]
    [InlineData("abcabcabcabcabcabc", "access.password-repetitive")]
    [InlineData("qwertyuiopasdfghjkl", "access.password-repetitive")]
    [InlineData("1234567890123456", "access.password-repetitive")]
    [InlineData("MarenHolt@Tessera2026", "access.password-context")]
    [InlineData("fusion center 2026!", "access.password-context")]
    public void By_CJIS_60_length_and_a_list_decide_and_composition_does_not(string password, string? refusal) =>
        Assert.Equal(refusal, PasswordRule.Check(PasswordPreset.Cjis60, password, Banned, Known, wasUsed: false)?.Code);

    [Fact]
    public void A_passphrase_of_64_characters_is_taken() =>
        Assert.Null(PasswordRule.Check(PasswordPreset.Cjis60, "the heron waits by a slow brown river until evening and then fly"[..64], Banned, Known, wasUsed: false));

    [Theory]
    [InlineData("Heron7lamp", false, null)]
    [InlineData("heronlamps", false, "access.password-composition")]
    [InlineData("Her7!", false, "access.password-length")]
    [InlineData("Heron7lamp", true, "access.password-history")]
    public void By_CJIS_59_composition_and_history_decide_too(string password, bool wasUsed, string? refusal) =>
        Assert.Equal(refusal, PasswordRule.Check(PasswordPreset.Cjis59, password, Banned, Known, wasUsed)?.Code);

    [Fact]
    public void By_CJIS_60_no_calendar_changes_it_and_what_may_be_known_does()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 1, 5, 8, 0, 0, TimeSpan.Zero));
        var setAt = clock.GetUtcNow();

        clock.Advance(TimeSpan.FromDays(3650));

        Assert.False(PasswordRule.MustChange(PasswordPreset.Cjis60, setAt, mayBeKnown: false, clock.GetUtcNow()));
        Assert.True(PasswordRule.MustChange(PasswordPreset.Cjis60, setAt, mayBeKnown: true, clock.GetUtcNow()));
    }

    [Fact]
    public void By_CJIS_59_it_is_changed_after_ninety_days()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 1, 5, 8, 0, 0, TimeSpan.Zero));
        var setAt = clock.GetUtcNow();

        clock.Advance(TimeSpan.FromDays(90) - TimeSpan.FromSeconds(1));
        Assert.False(PasswordRule.MustChange(PasswordPreset.Cjis59, setAt, mayBeKnown: false, clock.GetUtcNow()));
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True(PasswordRule.MustChange(PasswordPreset.Cjis59, setAt, mayBeKnown: false, clock.GetUtcNow()));
    }

    [Fact]
    public void A_preset_is_chosen_by_its_name_and_no_other_word_is_taken()
    {
        Assert.Same(PasswordPreset.Cjis60, PasswordPreset.Of(null));
        Assert.Same(PasswordPreset.Cjis59, PasswordPreset.Of("cjis-5.9"));
        Assert.Throws<InvalidOperationException>(() => PasswordPreset.Of("none"));
    }

    [Fact]
    public void The_list_ships_with_the_product_and_an_operator_lengthens_it()
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, "Tidewell Reservoir\n");
            Assert.True(Banned.Count >= 20_000);
            Assert.True(new BannedPasswords(file).Contains("tidewell reservoir"));
        }
        finally
        {
            File.Delete(file);
        }
    }
}
