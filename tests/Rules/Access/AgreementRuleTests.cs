using Tessera.Access.Agreements;
using Tessera.Access.Contracts;
using Tessera.Kernel;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Work;
using Tessera.Tests.Rules.Tasking;

namespace Tessera.Tests.Rules.Access;

/// <summary>What may be agreed and who signs it: 28 CFR 23.20(e), (f)(1); CJIS AC-5.</summary>
public class AgreementRuleTests
{
    private static readonly DateOnly Today = new(2026, 11, 25);
    private static readonly Agency Ours = Center();
    private static readonly Agency Theirs = Center();

    [Theory]
    [InlineData("privacy", true, true, 5, null)]
    [InlineData("supervise", true, true, 5, "access.agreement-draft")]
    [InlineData("privacy", false, true, 5, "access.agreement-without-us")]
    [InlineData("privacy", true, false, 5, "access.agreement-right-to-know")]
    [InlineData("privacy", true, true, 6, "access.agreement-term")]
    public void What_may_be_agreed(string duty, bool withUs, bool lawEnforcement, int years, string? refusal)
    {
        Agency[] parties = [withUs ? Ours : Center(), Of(Theirs, lawEnforcement)];

        Assert.Equal(refusal, AgreementRule.CheckDraft(AnAsk.Somebody(Ours.Id, Ours.Center, [duty]), parties, [RecordStream.Sar, RecordStream.Intelligence], Today, Today.AddYears(years))?.Code);
    }

    [Fact]
    public void Other_agencies_share_what_is_no_criminal_intelligence_and_nobody_agrees_alone()
    {
        Assert.Null(AgreementRule.CheckDraft(AnAsk.Somebody(Ours.Id, Ours.Center, ["privacy"]), [Ours, Of(Ours, lawEnforcement: false)], [RecordStream.Sar], Today, Today.AddYears(1)));
        Assert.Equal("access.agreement-alone", AgreementRule.CheckDraft(AnAsk.Somebody(Ours.Id, Ours.Center, ["privacy"]), [Ours], [RecordStream.Sar], Today, Today.AddYears(1))?.Code);
    }

    [Fact]
    public void Who_signs()
    {
        var leader = AnAsk.Somebody(Ours.Id, Ours.Center, ["supervise"]);
        var (asked, agreement) = (new Party { Id = PartyId.New(), Agency = Ours.Id }, new Agreement { FromDay = Today, ToDay = Today });

        Assert.Null(Sign(leader, Ours, asked, agreement));
        Assert.Null(Sign(leader, Of(Ours, lawEnforcement: true), asked, agreement));
        Assert.Equal("access.agreement-sign", Sign(leader, Theirs, asked, agreement));
        Assert.Equal("access.agreement-sign", Sign(AnAsk.Somebody(Ours.Id, Ours.Center, ["privacy"]), Ours, asked, agreement));
        Assert.Equal("access.agreement-own-draft", Sign(leader, Ours, asked, agreement, new Posting { Person = leader.Person }));
        Assert.Equal("access.agreement-signed", Sign(leader, Ours, new Party { SignedOn = Today }, agreement));
        Assert.Equal("access.agreement-left", Sign(leader, Ours, new Party { SignedOn = Today, LeftOn = Today }, agreement));
        Assert.Equal("access.agreement-over", Sign(leader, Ours, asked, new Agreement { FromDay = Today, ToDay = Today.AddDays(-1) }));
        Assert.Equal("access.agreement-over", Sign(leader, Ours, asked, new Agreement { FromDay = Today, EndedAt = DateTimeOffset.UnixEpoch }));
    }

    [Fact]
    public void Who_leaves_and_who_ends_it_for_all()
    {
        Assert.Null(AgreementRule.CheckLeave(AnAsk.Somebody(Ours.Id, Ours.Center, ["supervise"]), Ours, new Party()));
        Assert.Equal("access.agreement-sign", AgreementRule.CheckLeave(AnAsk.Somebody(Theirs.Id, Theirs.Center, ["supervise"]), Ours, new Party())?.Code);
        Assert.Equal("access.agreement-left", AgreementRule.CheckLeave(AnAsk.Somebody(Ours.Id, Ours.Center, ["supervise"]), Ours, new Party { LeftOn = Today })?.Code);
        Assert.Null(AgreementRule.CheckEnd(AnAsk.Somebody(Ours.Id, Ours.Center, ["privacy"]), new Agreement { Center = Ours.Id }));
        Assert.Equal("access.agreement-end", AgreementRule.CheckEnd(AnAsk.Somebody(Theirs.Id, Theirs.Center, ["privacy"]), new Agreement { Center = Ours.Id })?.Code);
        Assert.Equal("access.agreement-end", AgreementRule.CheckEnd(AnAsk.Somebody(Ours.Id, Ours.Center, ["privacy"]), new Agreement())?.Code);
    }

    [Theory]
    [InlineData(0, null, false, AgreementState.Waiting)]
    [InlineData(1, 400, false, AgreementState.Waiting)]
    [InlineData(2, 400, false, AgreementState.InForce)]
    [InlineData(2, 30, false, AgreementState.EndsSoon)]
    [InlineData(2, -1, false, AgreementState.Over)]
    [InlineData(2, 400, true, AgreementState.Ended)]
    public void Where_it_stands(int signed, int? lastDay, bool ended, AgreementState state) => Assert.Equal(
        state,
        AgreementStates.Of(new Agreement { FromDay = Today.AddDays(-1), ToDay = lastDay is { } days ? Today.AddDays(days) : null, EndedAt = ended ? DateTimeOffset.UnixEpoch : null }, signed, Today));

    private static string? Sign(Reader signer, Agency of, Party party, Agreement agreement, Posting? drafter = null) =>
        AgreementRule.CheckSign(signer, of, party, agreement, drafter, Today)?.Code;

    private static Agency Center()
    {
        var id = AgencyId.New();
        return new() { Id = id, Center = id, Kind = "center", LawEnforcement = true };
    }

    private static Agency Of(Agency center, bool lawEnforcement) => new() { Id = AgencyId.New(), Center = center.Id, Kind = "agency", LawEnforcement = lawEnforcement };
}
