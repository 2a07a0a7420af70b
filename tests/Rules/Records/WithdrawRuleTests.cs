using Tessera.Access.Contracts;
using Tessera.Kernel.Ids;
using Tessera.Records.Contracts;
using Tessera.Records.Withdraw;
using Tessera.Tests.Rules.Tasking;
using static Tessera.Tests.Rules.Records.AReleaseOf;

namespace Tessera.Tests.Rules.Records;

/// <summary>Regulation 2.6: the submitting agency controls its own record.</summary>
public class WithdrawRuleTests
{
    [Theory]
    [InlineData(Duties.Release, null)]
    [InlineData(Duties.Privacy, null)]
    [InlineData(Duties.Write, "records.withdraw-duty")]
    public void The_owners_release_or_privacy_takes_back(string duty, string? refusal) =>
        Assert.Equal(refusal, WithdrawRule.Check(Record(), new Grant(), AnAsk.Somebody(Center, Center, [duty]))?.Code);

    [Fact]
    public void A_recipient_never_does() =>
        Assert.Equal("records.withdraw-duty", WithdrawRule.Check(Record(), new Grant(), AnAsk.Somebody(AgencyId.New(), Center, [Duties.Release]))?.Code);

    [Fact]
    public void Twice_is_refused() =>
        Assert.Equal("records.withdrawn-already", WithdrawRule.Check(Record(), new Grant { WithdrawnAt = DateTimeOffset.UnixEpoch }, AnAsk.Somebody(Center, Center, [Duties.Release]))?.Code);
}
