using Tessera.Kernel;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Refusals;
using Tessera.Records.Contracts;
using Tessera.Vetting.MakeSar;
using Record = Tessera.Records.Contracts.Record;

namespace Tessera.Tests.Rules.Vetting;

/// <summary>XC-3; regulation 0: a record never changes its stream.</summary>
public class PromotionRuleTests
{
    private static readonly PersonId Writer = PersonId.New();

    [Fact]
    public void A_trained_person_who_did_not_write_the_tip_makes_a_SAR_of_it() => Assert.Null(Check(ATip()));

    [Theory]
    [InlineData(false, true, "vetting.duty")]
    [InlineData(true, false, "vetting.not-trained")]
    public void Nobody_else_does(bool duty, bool trained, string refusal) =>
        Assert.Equal(refusal, PromotionRule.Check(ATip(), Writer, isPromoted: false, AVetting.Vetter(duty, trained))?.Code);

    [Fact]
    public void The_author_of_the_tip_does_not() =>
        Assert.Equal("vetting.own-tip", PromotionRule.Check(ATip(), Writer, isPromoted: false, AVetting.Vetter(person: Writer))?.Code);

    [Theory]
    [InlineData(RecordStream.Sar)]
    [InlineData(RecordStream.Temporary)]
    [InlineData(RecordStream.Intelligence)]
    public void Only_a_tip_is_made_a_SAR(RecordStream stream) => Assert.Equal("vetting.not-a-tip", Check(ATip(stream))?.Code);

    [Fact]
    public void A_tip_is_made_a_SAR_once() =>
        Assert.Equal("vetting.already-sar", PromotionRule.Check(ATip(), Writer, isPromoted: true, AVetting.Vetter())?.Code);

    [Fact]
    public void A_closed_tip_is_not() => Assert.Equal("vetting.tip-over", Check(ATip(state: RecordState.Rejected))?.Code);

    private static Refusal? Check(Record tip) => PromotionRule.Check(tip, Writer, isPromoted: false, AVetting.Vetter());

    private static Record ATip(RecordStream stream = RecordStream.Tip, RecordState state = RecordState.Submitted) =>
        new() { Id = RecordId.New(), Stream = stream, State = state };
}
