using Tessera.Kernel;
using Tessera.Kernel.Ids;
using Tessera.Records.Contracts;
using Tessera.Vetting;
using Tessera.Vetting.Approve;
using Tessera.Vetting.Attest;
using Tessera.Vetting.Clocks;
using Tessera.Vetting.CloseSar;
using Tessera.Vetting.Contracts;
using Tessera.Vetting.Kinds;
using Tessera.Vetting.Refer;
using Record = Tessera.Records.Contracts.Record;

namespace Tessera.Tests.Rules.Vetting;

/// <summary>Regulation 1.3(b), gate 2; 28 CFR 23.20(b); SAR-V4: who answers for a held passage, and with what.</summary>
public class AttestRuleTests
{
    [Theory]
    [InlineData(GuardAnswer.Strike, false, false, null, null)]
    [InlineData(GuardAnswer.Attest, true, true, "He named the target at the rally.", null)]
    [InlineData(GuardAnswer.Attest, true, false, "He named the target.", "vetting.both-attestations")]
    [InlineData(GuardAnswer.Attest, false, true, "He named the target.", "vetting.both-attestations")]
    [InlineData(GuardAnswer.Attest, true, true, " ", "vetting.no-statement")]
    [InlineData(GuardAnswer.Description, false, false, "Part of how the driver looked.", null)]
    [InlineData(GuardAnswer.Description, false, false, null, "vetting.no-statement")]
    public void Both_prongs_or_it_goes(GuardAnswer answer, bool relates, bool apart, string? statement, string? refusal) =>
        Assert.Equal(refusal, AttestRule.Check(new(HoldsDuty: true, IsTrained: true), answer, relates, apart, statement)?.Code);

    [Theory]
    [InlineData(false, true, "vetting.review-duty")]
    [InlineData(true, false, "vetting.review-not-trained")]
    public void Only_somebody_trained_in_privacy_and_civil_liberties_answers(bool duty, bool trained, string refusal) =>
        Assert.Equal(refusal, AttestRule.Check(new(duty, trained), GuardAnswer.Strike, relates: false, standsApart: false, statement: null)?.Code);
}

/// <summary>SAR-V6, SAR-V7; regulation 0: what is not vetted is told only to avert danger.</summary>
public class ReferralRuleTests
{
    [Theory]
    [InlineData(RecordStream.Tip, false, true, null)]
    [InlineData(RecordStream.Sar, false, true, null)]
    [InlineData(RecordStream.Sar, false, false, "vetting.refer-not-vetted")]
    [InlineData(RecordStream.Tip, false, false, "vetting.refer-not-vetted")]
    [InlineData(RecordStream.Sar, true, false, null)]
    [InlineData(RecordStream.Temporary, false, true, "vetting.refer-stream")]
    [InlineData(RecordStream.Intelligence, true, true, "vetting.refer-stream")]
    public void Danger_goes_before_vetting_and_nothing_else_does(RecordStream stream, bool issued, bool urgent, string? refusal) =>
        Assert.Equal(refusal, ReferralRule.Check(new Record { Stream = stream, IssuedVersion = issued ? 1 : null }, holdsDuty: true, urgent)?.Code);

    [Fact]
    public void It_is_a_duty() => Assert.Equal("vetting.refer-duty", ReferralRule.Check(new Record { Stream = RecordStream.Tip }, holdsDuty: false, urgent: true)?.Code);
}

/// <summary>SAR-V6: closed with a reason.</summary>
public class CloseRuleTests
{
    [Theory]
    [InlineData("part-one", "NOT-CREDIBLE", "The caller took it back.", null)]
    [InlineData("part-two", "DUPLICATE", "Same call as an hour before.", null)]
    [InlineData("part-one", "BECAUSE", "The caller took it back.", "vetting.close-reason")]
    [InlineData("part-one", "NOT-CREDIBLE", "", "vetting.close-words")]
    [InlineData("ise-sar", "NOT-CREDIBLE", "The caller took it back.", "vetting.not-open")]
    public void A_SAR_that_is_open_is_closed_with_code_and_words(string stage, string reason, string why, string? refusal) =>
        Assert.Equal(refusal, CloseRule.Check(AVetting.Sar(SarStages.Of(stage)), AVetting.Vetter(), reason, why)?.Code);
}

/// <summary>Regulation 8.1: clocks only ever get shorter.</summary>
public class OutcomeClocksTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Theory]
    [InlineData(Decision.No, 300, 30)]
    [InlineData(Decision.No, 12, 12)]
    [InlineData(Decision.Yes, 300, null)]
    [InlineData(Decision.Crime, 300, null)]
    [InlineData(Decision.MoreFacts, 300, null)]
    public void What_is_closed_is_destroyed_within_thirty_days(Decision decision, int left, int? then) =>
        Assert.Equal(then is { } days ? Today.AddDays(days) : null, OutcomeClocks.PurgeOn(decision, Today, Today.AddDays(left)));

    [Fact]
    public void The_more_it_presses_the_sooner_it_is_vetted()
    {
        var policy = new VettingPolicy();

        Assert.True(OutcomeClocks.ToVet(policy, Priority.Immediate) < OutcomeClocks.ToVet(policy, Priority.High));
        Assert.True(OutcomeClocks.ToVet(policy, Priority.High) < OutcomeClocks.ToVet(policy, Priority.Routine));
    }
}

/// <summary>ISE-FS-200 1.5.5, privacy fields; regulation 2.7; SAR-X1, SAR-X2.</summary>
public class ReleaseRulesTests
{
    private static readonly PersonId Author = PersonId.New();

    [Fact]
    public void A_SAR_goes_out_after_its_determination()
    {
        Assert.Equal("vetting.sar-not-determined", SarReleaseRule.Check(new Record())?.Code);
        Assert.Null(SarReleaseRule.Check(new Record { IssuedVersion = 1 }));
    }

    [Fact]
    public void An_ISE_SAR_goes_out_approved_and_with_its_days()
    {
        var (review, purge) = (new DateOnly(2027, 11, 23), new DateOnly(2031, 11, 23));

        Assert.Equal("vetting.ise-sar-not-approved", IseSarReleaseRule.Check(new Record { ReviewOn = review, PurgeOn = purge })?.Code);
        Assert.Equal("vetting.no-purge-date", IseSarReleaseRule.Check(new Record { IssuedVersion = 1, ReviewOn = review })?.Code);
        Assert.Null(IseSarReleaseRule.Check(new Record { IssuedVersion = 1, ReviewOn = review, PurgeOn = purge }));
    }

    [Theory]
    [InlineData(true, "Call 571-555-0148.", null)]
    [InlineData(false, "He showed a card with no photo.", null)]
    [InlineData(false, "Call 571-555-0148.", "vetting.personal-data-found")]
    [InlineData(false, "Write to j.pellant@example.test.", "vetting.personal-data-found")]
    [InlineData(false, "His number is 219-09-9999.", "vetting.personal-data-found")]
    [InlineData(false, "DOB: 3/5/1987.", "vetting.personal-data-found")]
    [InlineData(false, "White van, plate UKT-4471.", "vetting.personal-data-found")]
    public void Nobody_says_that_no_personal_data_is_in_it_where_some_plainly_is(bool holds, string text, string? refusal) =>
        Assert.Equal(refusal, ApproveRule.Check(AnIseSar(), [Author], new(PersonId.New(), HoldsDuty: true), holds, text)?.Code);

    [Fact]
    public void Its_author_does_not_approve_it() =>
        Assert.Equal("vetting.own-ise-sar", ApproveRule.Check(AnIseSar(), [Author], new(Author, HoldsDuty: true), holdsPersonalData: true, "")?.Code);

    [Fact]
    public void Approving_is_a_duty() =>
        Assert.Equal("vetting.approve-duty", ApproveRule.Check(AnIseSar(), [Author], new(PersonId.New(), HoldsDuty: false), holdsPersonalData: true, "")?.Code);

    private static Record AnIseSar() => new() { State = RecordState.Submitted };
}
