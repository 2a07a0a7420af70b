using Tessera.Access.Contracts;
using Tessera.Kernel;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Work;

namespace Tessera.Tests.Rules.Access;

/// <summary>What is searched and opened for a stated purpose only: 28 CFR 23.20(e); 6 CFR 29.8; 49 CFR 1520.11.</summary>
public class RestrictedRuleTests
{
    [Theory]
    [InlineData(RecordStream.Intelligence, "", true)]
    [InlineData(RecordStream.Temporary, "", true)]
    [InlineData(RecordStream.Sar, "pcii", true)]
    [InlineData(RecordStream.Tip, "juvenile", true)]
    [InlineData(RecordStream.Sar, "les", false)]
    [InlineData(RecordStream.Case, "orcon", false)]
    [InlineData(RecordStream.Tip, "", false)]
    public void Intelligence_temporary_files_and_what_the_law_ties_to_a_need_are_restricted(RecordStream stream, string caveat, bool restricted) =>
        Assert.Equal(restricted, RestrictedRule.IsRestricted(stream, caveat is "" ? [] : [caveat]));

    [Fact]
    public void It_is_open_within_a_piece_of_work_and_to_who_wrote_it()
    {
        var (reader, author) = (AReader(), PostingId.New());

        Assert.False(RestrictedRule.IsOpen(RecordStream.Intelligence, [], author, reader));
        Assert.True(RestrictedRule.IsOpen(RecordStream.Sar, ["les"], author, reader));
        Assert.True(RestrictedRule.IsOpen(RecordStream.Intelligence, [], reader.Posting, reader));
        Assert.True(RestrictedRule.IsOpen(RecordStream.Intelligence, [], author, Working(reader)));
    }

    [Fact]
    public void What_waits_for_a_purpose_follows_from_what_the_reader_holds_and_from_nothing_else()
    {
        Assert.Equal(["temporary files"], RestrictedRule.Waiting(AReader("les")));
        Assert.Equal(["criminal intelligence", "temporary files"], RestrictedRule.Waiting(AReader("les", "part23")));
        Assert.Equal(["criminal intelligence"], RestrictedRule.Waiting(AReader("part23") with { Agency = AgencyId.New(), Audience = [] } is var at ? at with { Audience = [at.Agency.Value] } : at));
        Assert.Empty(RestrictedRule.Waiting(Working(AReader("part23"))));
        Assert.Empty(RestrictedRule.Waiting(AReader("part23") with { Audience = [] }));
    }

    private static Reader Working(Reader reader) =>
        reader with { Piece = new(Guid.CreateVersion7(), Purposes.Investigation, DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue) };

    internal static Reader AReader(params string[] caveats)
    {
        var center = AgencyId.New();
        return new()
        {
            Person = PersonId.New(), Posting = PostingId.New(), Agency = center, Center = center, Duties = [Duties.Write], Audience = [center.Value], Caveats = caveats,
            Session = default, PersonName = "", Title = "", AgencyName = "", CenterCode = "", TimeZone = "", LawEnforcement = true, Training = [], IdleUntil = default, EndsAt = default,
        };
    }
}
