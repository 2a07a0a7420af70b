using CsCheck;
using Tessera.Matching;
using static Tessera.Tests.Rules.Matching.Mentions;

namespace Tessera.Tests.Rules.Matching;

/// <summary>What a search does not compare could not have been found: the ceiling is never below what comparing finds.</summary>
public class CeilingTests
{
    [Fact]
    public void Comparing_never_finds_more_than_the_head_allows() => Gen.Select(InventedMentions.PersonSays, InventedMentions.PersonSays).Sample((one, other) =>
    {
        var (probe, mention) = (InventedMentions.Person(1, one), InventedMentions.Person(2, other));
        var words = new Vocabulary();
        var head = MentionStore.Head(new MentionWriter(words).Write(mention, 0, 0));
        var ceiling = new Ceiling();
        ceiling.Ask(probe, Weights.First, words);

        Assert.True(ceiling.Of(head) >= Compare(probe, mention).Total, $"{ceiling.Of(head)} < {Compare(probe, mention).Total}");
    }, iter: 4000);

    [Fact]
    public void The_best_few_are_the_best_of_all_and_the_floor_leaves_out_what_is_below() =>
        Gen.Select(InventedMentions.PersonSays.Array[1, 40], InventedMentions.PersonSays, Gen.Int[1, 5], Gen.Int[-25_000, 20_000]).Sample((held, probe, limit, floor) =>
        {
            var index = new EntityIndex(Weights.First);
            var mentions = held.Select((says, i) => InventedMentions.Person(i, says)).ToArray();
            foreach (var mention in mentions) index.Put(mention);
            var asked = InventedMentions.Person(1000, probe);

            var all = index.Find(asked, 1000).Candidates;
            var few = index.Find(asked, new Asked(limit) { Floor = floor }).Candidates;

            Assert.Equal(all.Select(candidate => Compare(asked, mentions.Single(mention => mention.Mention == candidate.Mention)).Total), all.Select(candidate => candidate.Evidence.Total));
            Assert.Equal(
                all.Where(candidate => candidate.Evidence.Total >= floor).Take(limit).Select(candidate => (candidate.Mention, candidate.Evidence.Total)),
                few.Select(candidate => (candidate.Mention, candidate.Evidence.Total)));
        }, iter: 100);
}
