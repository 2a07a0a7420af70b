using Tessera.Kernel.Ids;
using Tessera.Kernel.Refusals;
using Tessera.Tasking;
using Tessera.Tasking.Contracts;
using static Tessera.Tests.Rules.Tasking.AnAsk;

namespace Tessera.Tests.Rules.Tasking;

/// <summary>The life of an ask: who moves it, from where to where (ARCHITECTURE idea 7).</summary>
public class AskTests
{
    [Fact]
    public void It_is_seen_accepted_and_done()
    {
        var ask = Sent();

        Assert.True(ask.SeeBy(Officer(), Now));
        Assert.False(ask.SeeBy(Officer(), Now));
        ask.AcceptBy(Officer(), Now.AddMinutes(5));
        ask.FinishBy(Officer(), Outcomes.Prevented, " Fence closed. ", Now.AddMinutes(60));

        Assert.Equal((AskState.Done, "Fence closed.", Outcomes.Prevented), (ask.State, ask.Answer, ask.Outcome));
        Assert.Equal((Now, Now.AddMinutes(5), Now.AddMinutes(60)), (ask.SeenAt!.Value, ask.AcceptedAt!.Value, ask.ClosedAt!.Value));
    }

    [Fact]
    public void Finishing_at_once_means_it_was_seen_and_accepted()
    {
        var ask = Sent();

        ask.FinishBy(Officer(), Outcomes.NoAction, "Looked.", Now);

        Assert.Equal(Now, ask.AcceptedAt);
        Assert.Equal(Now, ask.SeenAt);
    }

    [Fact]
    public void The_senders_look_is_no_answer() => Assert.False(Sent().SeeBy(Staff(), Now));

    [Fact]
    public void Nobody_but_the_recipient_answers() => AssertRefused("tasking.not-asked", ask => ask.AcceptBy(Staff("answer"), Now));

    [Fact]
    public void An_officer_without_the_duty_only_reads() => AssertRefused("tasking.answer-duty", ask => ask.AcceptBy(Officer("write"), Now));

    [Fact]
    public void What_is_answered_is_answered()
    {
        AssertRefused("tasking.closed", ask =>
        {
            ask.DeclineBy(Officer(), "Not ours.", Now);
            ask.AcceptBy(Officer(), Now);
        });
        AssertRefused("tasking.closed", ask =>
        {
            ask.AcceptBy(Officer(), Now);
            ask.AcceptBy(Officer(), Now);
        });
    }

    [Fact]
    public void What_was_taken_back_is_not_answered() => AssertRefused("tasking.withdrawn", ask =>
    {
        ask.WithdrawBy(Staff(), "Answered meanwhile.", recalled: false, Now);
        ask.FinishBy(Officer(), Outcomes.Arrest, "Too late.", Now);
    });

    [Fact]
    public void Taking_back_leaves_the_answer_that_was_given()
    {
        var ask = Sent();
        ask.FinishBy(Officer(), Outcomes.Identified, "We know him.", Now);

        ask.WithdrawBy(Staff(), "The plate was wrong.", recalled: true, Now.AddHours(1));

        Assert.Equal((AskState.Done, "We know him.", true), (ask.State, ask.Answer, ask.Recalled));
        Assert.False(ask.IsOpen);
    }

    [Theory]
    [InlineData("tasking.originator", true, "ORCON")]
    [InlineData("tasking.stays-here", true, "TLP:RED")]
    [InlineData("tasking.stays-here", true, "TLP:AMBER+STRICT")]
    [InlineData("tasking.third-agency", false, "U//FOUO")]
    [InlineData(null, true, "U//FOUO")]
    public void It_is_handed_on_only_where_the_sender_and_the_markings_allow(string? refusal, bool mayHandOn, string marking) =>
        Assert.Equal(refusal, HandOnRule.Check(Sent(mayHandOn, markings: marking), AgencyId.New())?.Code);

    [Fact]
    public void It_is_not_handed_back() => Assert.Equal("tasking.hand-back", HandOnRule.Check(Sent(mayHandOn: true), Center)?.Code);

    [Fact]
    public void Its_sender_and_the_owner_take_it_back_while_it_is_open()
    {
        var county = AgencyId.New();
        var handedOn = Sent(parent: AskId.New(), sender: county);

        Assert.Null(WithdrawAskRule.Check(Sent(), Staff()));
        Assert.Null(WithdrawAskRule.Check(handedOn, Somebody(county, Center, ["answer"])));
        Assert.Null(WithdrawAskRule.Check(handedOn, Staff()));
        Assert.Equal("tasking.withdraw-duty", WithdrawAskRule.Check(Sent(), Officer("release"))?.Code);
        Assert.Equal("tasking.withdraw-duty", WithdrawAskRule.Check(Sent(), Staff("write"))?.Code);
    }

    private static void AssertRefused(string code, Action<Ask> act) => Assert.Equal(code, Assert.Throws<RefusedException>(() => act(Sent())).Refusal.Code);
}
