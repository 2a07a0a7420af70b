using Tessera.Access.Passkeys;

namespace Tessera.Tests.Rules.Access;

/// <summary>A person tells their keys apart, so that the right one is removed when a device is lost (CJIS IA-5, authenticator management).</summary>
public class PasskeyRuleTests
{
    [Theory]
    [InlineData(0, "Work laptop", null)]
    [InlineData(9, "Work laptop", null)]
    [InlineData(10, "Work laptop", "access.passkeys")]
    [InlineData(1, " KEY 0 ", "access.passkey-name")]
    public void Allows_ten_each_of_its_own_name(int others, string name, string? refusal) =>
        Assert.Equal(refusal, PasskeyRule.MayAdd([.. Enumerable.Range(0, others).Select(n => new PasskeyView($"{n}", $"Key {n}", default, null, false))], name)?.Code);
}
