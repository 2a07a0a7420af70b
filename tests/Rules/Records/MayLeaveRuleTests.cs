using Tessera.Access.Contracts;
using Tessera.Kernel;
using Tessera.Kernel.Refusals;
using Tessera.Records.Contracts;
using Tessera.Records.Give;
using static Tessera.Tests.Rules.Records.AReleaseOf;

namespace Tessera.Tests.Rules.Records;

/// <summary>Regulation 0 (record classes), 2.7; 28 CFR 23.20(g), (h).</summary>
public class MayLeaveRuleTests
{
    [Fact]
    public void An_issued_sar_of_several_hands_may_leave() => Assert.Null(MayLeaveRule.Check(Case(Record()), Purposes.Investigation));

    [Fact]
    public void Only_the_release_duty_of_the_owner_gives() => AssertRefused("records.release-duty", Case(Record(), giverMay: false));

    [Fact]
    public void A_temporary_file_never_leaves() => AssertRefused("records.temporary-stays", Case(Record(RecordStream.Temporary)));

    [Theory]
    [InlineData(0, "records.retention-ended")]
    [InlineData(-1, "records.retention-ended")]
    [InlineData(1, null)]
    public void What_must_be_purged_is_not_given(int daysLeft, string? refusal) =>
        Assert.Equal(refusal, MayLeaveRule.Check(Case(Record(purgeOn: Today.AddDays(daysLeft))), Purposes.Investigation)?.Code);

    [Theory]
    [InlineData(RecordState.Working)]
    [InlineData(RecordState.Submitted)]
    [InlineData(RecordState.Held)]
    [InlineData(RecordState.CorrectionPending)]
    [InlineData(RecordState.Superseded)]
    [InlineData(RecordState.Withdrawn)]
    [InlineData(RecordState.Sealed)]
    public void Only_an_issued_record_is_given(RecordState state) => AssertRefused("records.not-issued", Case(Record(state: state)));

    [Fact]
    public void The_law_of_its_kind_is_heard() =>
        AssertRefused("sar.not-released", Case(Record(), kindSays: new Refusal("sar.not-released", "No nexus.", "ISE-FS-200")));

    [Theory]
    [InlineData(Purposes.Vetting, null)]
    [InlineData(Purposes.ImminentDanger, null)]
    [InlineData(Purposes.Investigation, "records.tip-purpose")]
    [InlineData(Purposes.OfficerSafety, "records.tip-purpose")]
    public void A_tip_leaves_for_vetting_or_imminent_danger_only(string purpose, string? refusal) =>
        Assert.Equal(refusal, MayLeaveRule.Check(Case(Record(RecordStream.Tip)), purpose)?.Code);

    [Theory]
    [InlineData(RecordStream.Sar, "records.two-persons")]
    [InlineData(RecordStream.IseSar, "records.two-persons")]
    [InlineData(RecordStream.Intelligence, "records.two-persons")]
    [InlineData(RecordStream.OpenSource, null)]
    public void Nobody_writes_issues_and_gives_alone(RecordStream stream, string? refusal) =>
        Assert.Equal(refusal, MayLeaveRule.Check(Case(Record(stream), hands: 1), Purposes.Investigation)?.Code);

    private static void AssertRefused(string code, ReleaseCase release) =>
        Assert.Equal(code, MayLeaveRule.Check(release, Purposes.Investigation)?.Code);
}
