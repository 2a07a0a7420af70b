using Tessera.Kernel;
using Tessera.Records.Contracts;
using Tessera.Records.Give;
using static Tessera.Tests.Rules.Records.AReleaseOf;

namespace Tessera.Tests.Rules.Records;

/// <summary>28 CFR 23.20(e), (f)(1); regulation 0 (SAR row) and 6.3 (LES).</summary>
public class RecipientRuleTests
{
    private static readonly string[] Official = [HandlingMarkings.ForOfficialUse];
    private static readonly string[] Sensitive = [HandlingMarkings.ForOfficialUse, HandlingMarkings.LawEnforcementSensitive];

    [Fact]
    public void Law_enforcement_we_serve_receives_a_sar_without_an_agreement() =>
        Assert.Null(RecipientRule.Check(Record(), Sensitive, Recipient(served: true, signed: false)));

    [Fact]
    public void Another_region_receives_it_under_an_agreement() =>
        Assert.Null(RecipientRule.Check(Record(), Sensitive, Recipient(served: false, signed: true)));

    [Fact]
    public void Another_region_without_an_agreement_does_not() =>
        Assert.Equal("records.no-agreement", RecipientRule.Check(Record(), Sensitive, Recipient(served: false, signed: false))?.Code);

    [Fact]
    public void Others_we_serve_need_an_agreement() =>
        Assert.Equal("records.no-agreement", RecipientRule.Check(Record(), Official, Recipient(lawEnforcement: false))?.Code);

    [Fact]
    public void What_is_law_enforcement_sensitive_goes_to_law_enforcement_only() =>
        Assert.Equal("records.right-to-know", RecipientRule.Check(Record(), Sensitive, Recipient(lawEnforcement: false, signed: true))?.Code);

    [Theory]
    [InlineData("part23")]
    [InlineData("les")]
    public void So_does_what_is_kept_under_those_caveats(string caveat) =>
        Assert.Equal("records.right-to-know", RecipientRule.Check(Record(caveats: caveat), Official, Recipient(lawEnforcement: false, signed: true))?.Code);

    [Fact]
    public void A_utility_that_signed_receives_what_is_not_sensitive() =>
        Assert.Null(RecipientRule.Check(Record(), Official, Recipient(lawEnforcement: false, signed: true)));

    [Fact]
    public void Intelligence_always_needs_a_signature_even_at_home() =>
        Assert.Equal("records.no-principles", RecipientRule.Check(Record(RecordStream.Intelligence), Official, Recipient(served: true, signed: false))?.Code);

    [Fact]
    public void Intelligence_goes_to_law_enforcement_only() =>
        Assert.Equal("records.right-to-know", RecipientRule.Check(Record(RecordStream.Intelligence), Official, Recipient(lawEnforcement: false, signed: true))?.Code);

    [Fact]
    public void An_agency_that_left_receives_nothing() =>
        Assert.Equal("records.recipient-gone", RecipientRule.Check(Record(), Official, Recipient(active: false, signed: true))?.Code);

    [Fact]
    public void The_owner_is_not_a_recipient() =>
        Assert.Equal("records.own", RecipientRule.Check(Record(), Official, Recipient() with { Agency = Center })?.Code);
}
