using Tessera.Kernel.Ids;
using Tessera.Tasking.Send;
using static Tessera.Tests.Rules.Tasking.AnAsk;
using Record = Tessera.Records.Contracts.Record;

namespace Tessera.Tests.Rules.Tasking;

/// <summary>Who may ask, and until when: 28 CFR 23.20(g)(3), (h).</summary>
public class SendRuleTests
{
    [Theory]
    [InlineData(1, null)]
    [InlineData(0, "tasking.deadline-past")]
    [InlineData(-1, "tasking.deadline-past")]
    [InlineData(49, "tasking.deadline-late")]
    public void The_deadline_lies_between_now_and_the_purge(int hours, string? refusal) =>
        Assert.Equal(refusal, SendRule.Check(Own(), Staff(), Now.AddHours(hours), Now, Now.AddHours(48))?.Code);

    [Fact]
    public void Only_the_owners_release_duty_asks()
    {
        Assert.Equal("tasking.send-duty", SendRule.Check(Own(), Staff("write"), Now.AddHours(1), Now, Now.AddDays(1))?.Code);
        Assert.Equal("tasking.send-duty", SendRule.Check(Own(), Officer("release"), Now.AddHours(1), Now, Now.AddDays(1))?.Code);
    }

    private static Record Own() => new() { Id = RecordId.New(), Owner = Center };
}
