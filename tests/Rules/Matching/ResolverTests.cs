using Tessera.Matching;

namespace Tessera.Tests.Rules.Matching;

/// <summary>Resolving a spreadsheet: nothing is told to it but what the columns are.</summary>
public class ResolverTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(5)]
    [InlineData(2027)]
    public void Made_persons_are_put_together_and_households_are_not(int seed)
    {
        var table = MadeRows.Read(MadeRows.Of(seed, 2000));
        var quality = ResolutionQuality.Of(new Resolver(table.Roster).Run(), table.Truth);
        output.WriteLine($"seed {seed}, {table.Roster.Rows} rows: pairs F1 {quality.Pairs.F1:0.0000} (best {quality.Best.F1:0.0000}), persons F1 {quality.Clusters.F1:0.0000}, precision {quality.Clusters.Precision:0.0000}");

        Assert.True(quality.Clusters.F1 >= 0.98, $"F1 {quality.Clusters.F1:0.0000}");
        Assert.True(quality.Clusters.Precision >= 0.985, $"precision {quality.Clusters.Precision:0.0000}");
    }

    [Fact]
    public void Replay_gives_the_same_to_the_bit()
    {
        var rows = MadeRows.Of(11, 600);
        var (one, other) = (new Resolver(MadeRows.Read(rows).Roster).Run(), new Resolver(MadeRows.Read(rows).Roster).Run());

        Assert.Equal(one.Pairs, other.Pairs);
        Assert.Equal(one.Entity, other.Entity);
    }

    /// <summary>Truth is a column that is only read to judge.</summary>
    [Fact]
    public void No_label_decides()
    {
        var rows = MadeRows.Of(11, 300);
        var blind = MadeRows.Read(rows.Select(row => "0" + row[row.IndexOf(',', StringComparison.Ordinal)..]));

        Assert.Equal(new Resolver(MadeRows.Read(rows).Roster).Run().Entity, new Resolver(blind.Roster).Run().Entity);
    }

    [Fact]
    public void Likeness_of_two_rows_is_the_same_from_both_sides()
    {
        var roster = MadeRows.Read(MadeRows.Of(3, 300)).Roster;
        for (var i = 0; i < 300; i++)
        {
            for (var j = i + 1; j < 300; j++) Assert.Equal(RosterPair.Levels(roster, i, j), RosterPair.Levels(roster, j, i));
        }
    }

    [Fact]
    public void Digits_are_sorted_as_words_are()
    {
        var random = new Random(1);
        var words = Enumerable.Range(0, 20_000).Select(i => ((ulong)random.NextInt64() << 24) | (uint)i).ToArray();
        ulong[] sorted = [.. words];
        Radix.Sort(ref sorted, sorted.Length, 24);

        Assert.Equal(words.OrderBy(word => word >> 24).ThenBy(word => word & 0xFFFFFF), sorted);
    }

    [Fact]
    public void An_empty_file_and_one_row_are_no_trouble()
    {
        Assert.Empty(new Resolver(MadeRows.Read([]).Roster).Run().Entity);
        Assert.Equal([0], new Resolver(MadeRows.Read(MadeRows.Of(1, 1).Take(1)).Roster).Run().Entity);
    }
}
