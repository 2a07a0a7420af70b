using Tessera.Access.Contracts;
using Tessera.Access.Pieces;

namespace Tessera.Tests.Rules.Access;

/// <summary>28 CFR 23.20(e): what somebody may say that they search and open for.</summary>
public class PieceRuleTests
{
    [Theory]
    [InlineData(Purposes.Investigation, true, null)]
    [InlineData(Purposes.Investigation, false, "access.purpose-reference")]
    [InlineData(Purposes.CourtOrder, false, "access.purpose-reference")]
    [InlineData(Purposes.ImminentDanger, false, null)]
    [InlineData(Purposes.OfficerSafety, false, null)]
    public void What_has_a_number_from_its_first_hour_is_stated_with_it(string purpose, bool hasReference, string? refusal) =>
        Assert.Equal(refusal, PieceRule.MayBegin(RestrictedRuleTests.AReader(), purpose, hasReference)?.Code);

    [Theory]
    [InlineData(Purposes.Audit, Duties.Write, false)]
    [InlineData(Purposes.Audit, Duties.Audit, true)]
    [InlineData(Purposes.Audit, Duties.Privacy, true)]
    [InlineData(Purposes.Redress, Duties.Audit, false)]
    [InlineData(Purposes.Redress, Duties.Privacy, true)]
    public void An_audit_is_stated_by_who_audits_and_redress_by_the_privacy_officer(string purpose, string duty, bool may) =>
        Assert.Equal(may ? null : "access.purpose-duty", PieceRule.MayBegin(RestrictedRuleTests.AReader() with { Duties = [duty] }, purpose, hasReference: true)?.Code);

    [Fact]
    public void Who_only_keeps_accounts_has_nothing_to_state_a_purpose_for() =>
        Assert.Equal("access.purpose-nothing", PieceRule.MayBegin(RestrictedRuleTests.AReader() with { Audience = [] }, Purposes.OfficerSafety, hasReference: true)?.Code);
}
