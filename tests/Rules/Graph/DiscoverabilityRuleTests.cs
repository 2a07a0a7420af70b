using Tessera.Access.Contracts;
using Tessera.Graph.Contracts;
using Tessera.Graph.Discover;
using Tessera.Kernel;
using Tessera.Tests.Rules.Access;

namespace Tessera.Tests.Rules.Graph;

/// <summary>Regulation 0; 28 CFR 23.20(e), (f)(1): what others may learn that a center holds is never wider than the law of its stream.</summary>
public class DiscoverabilityRuleTests
{
    [Theory]
    [InlineData(RecordStream.Tip, Discoverability.Pointable, PointerReaders.Partners, false)]
    [InlineData(RecordStream.Temporary, Discoverability.Pointable, PointerReaders.Partners, false)]
    [InlineData(RecordStream.Intelligence, Discoverability.Pointable, PointerReaders.Partners, true)]
    [InlineData(RecordStream.Intelligence, Discoverability.Pointable, PointerReaders.LawEnforcement, false)]
    [InlineData(RecordStream.Intelligence, Discoverability.Visible, PointerReaders.Partners, false)]
    [InlineData(RecordStream.Sar, Discoverability.Pointable, PointerReaders.LawEnforcement, true)]
    [InlineData(RecordStream.Sar, Discoverability.Pointable, PointerReaders.Centers, false)]
    [InlineData(RecordStream.Sar, Discoverability.Visible, PointerReaders.Partners, false)]
    [InlineData(RecordStream.IseSar, Discoverability.Visible, PointerReaders.LawEnforcement, true)]
    [InlineData(RecordStream.IseSar, Discoverability.Visible, PointerReaders.Centers, false)]
    [InlineData(RecordStream.Product, Discoverability.Visible, PointerReaders.Centers, true)]
    public void A_setting_is_never_wider_than_the_law_of_its_stream(RecordStream stream, Discoverability level, PointerReaders readers, bool may) =>
        Assert.Equal(may ? null : "graph.discoverability-law", DiscoverabilityRule.Check(stream, level, readers)?.Code);

    [Fact]
    public void Every_stream_may_be_hidden_and_every_no_names_its_authority()
    {
        foreach (var stream in Enum.GetValues<RecordStream>())
        {
            Assert.Null(DiscoverabilityRule.Check(stream, Discoverability.Hidden, PointerReaders.Centers));
            Assert.NotEqual("", DiscoverabilityRule.Of(stream).Authority);
        }
    }

    [Theory]
    [InlineData(Duties.Privacy, true)]
    [InlineData(Duties.Supervise, false)]
    [InlineData(Duties.Admin, false)]
    public void The_privacy_officer_of_the_center_sets_it(string duty, bool may)
    {
        var reader = RestrictedRuleTests.AReader() with { Duties = [duty] };

        Assert.Equal(may, DiscoverabilityRule.MaySet(reader) is null);
        Assert.NotNull(DiscoverabilityRule.MaySet(reader with { Agency = Tessera.Kernel.Ids.AgencyId.New() }));
    }

    [Theory]
    [InlineData(PointerReaders.Centers, "", false, false, true)]
    [InlineData(PointerReaders.LawEnforcement, "", false, false, false)]
    [InlineData(PointerReaders.LawEnforcement, "", true, false, true)]
    [InlineData(PointerReaders.Partners, "", true, false, false)]
    [InlineData(PointerReaders.Partners, "", true, true, true)]
    [InlineData(PointerReaders.Partners, "", false, true, false)] // signed, and no law enforcement
    [InlineData(PointerReaders.Centers, "les", false, false, false)]
    [InlineData(PointerReaders.Centers, "les", true, false, true)]
    [InlineData(PointerReaders.Centers, "part23", true, false, false)]
    [InlineData(PointerReaders.Centers, "part23", true, true, true)]
    [InlineData(PointerReaders.Centers, "juvenile", true, true, false)]
    [InlineData(PointerReaders.Centers, "pcii", true, true, false)]
    public void A_record_answers_whom_the_setting_means_and_its_caveats_allow(PointerReaders readers, string caveat, bool isLawEnforcement, bool isPartner, bool answers) =>
        Assert.Equal(answers ? Discoverability.Visible : Discoverability.Hidden, DiscoverabilityRule.Answers(Discoverability.Visible, readers, caveat is "" ? [] : [caveat], isLawEnforcement, isPartner));
}
