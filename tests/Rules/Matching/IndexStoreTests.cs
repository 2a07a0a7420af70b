using System.Text;
using CsCheck;
using Tessera.Matching;
using static Tessera.Tests.Rules.Matching.Mentions;

namespace Tessera.Tests.Rules.Matching;

/// <summary>What the index keeps of a mention is all of it; what it is told to forget is nowhere.</summary>
public class IndexStoreTests
{
    [Fact]
    public void A_person_is_given_back_as_they_were_put() => Gen.Select(InventedMentions.PersonSays, InventedMentions.PersonSays)
        .Sample((says, other) => IsGivenBack(InventedMentions.Person(1, says), InventedMentions.Person(2, other)), iter: 400);

    [Fact]
    public void A_thing_is_given_back_as_it_was_put() => Gen.Select(InventedMentions.Kind, InventedMentions.ThingSays, InventedMentions.ThingSays)
        .Sample((kind, says, other) => IsGivenBack(Features.From(Id(1), kind, says), Features.From(Id(2), kind, other)), iter: 400);

    /// <summary>Puts, changes and removals in any order leave what a new index of the same mentions has, to the word and the place on a list.</summary>
    [Fact]
    public void What_was_changed_and_removed_leaves_no_trace() =>
        Gen.Select(Gen.Int[1, 12], Gen.Bool, InventedMentions.PersonSays, (id, stays, says) => (id, stays, says)).Array[1, 60].Sample(steps =>
        {
            var index = new EntityIndex(Weights.First);
            Dictionary<int, Dictionary<string, string>> said = [];
            foreach (var (id, stays, says) in steps)
            {
                if (stays) index.Put(InventedMentions.Person(id, said[id] = says));
                else Assert.Equal(said.Remove(id), index.Remove(Id(id)));
            }
            var fresh = new EntityIndex(Weights.First);
            foreach (var (id, says) in said) fresh.Put(InventedMentions.Person(id, says));

            Assert.Equal(fresh.Kept, index.Kept);
            Assert.Equal(fresh.Count, index.Count);
            foreach (var (id, _, says) in steps) Assert.Equal(Answer(fresh, says), Answer(index, says));
        }, iter: 100);

    [Fact]
    public void A_purged_mention_leaves_no_byte_of_what_it_said()
    {
        var index = new EntityIndex(Weights.First);
        var planted = Person("given=Jory,family=Pellant,email=planted.word@mail.example,url=https://planted.example/page,address=12 Plantedstreet St");
        index.Put(Person("given=Ann,family=Vane,email=other.word@mail.example"));
        index.Put(planted);
        foreach (var word in (string[])["planted.word", "planted.example", "Plantedstreet"]) Assert.True(index.Store.Has(Encoding.UTF8.GetBytes(word)), word);

        index.Put(Features.From(planted.Mention, EntityKind.Person, Read("given=Jory,family=Pellant,email=second.word@mail.example")));
        foreach (var word in (string[])["planted.word", "planted.example", "Plantedstreet"]) Assert.False(index.Store.Has(Encoding.UTF8.GetBytes(word)), word);

        index.Remove(planted.Mention);
        Assert.False(index.Store.Has("second.word"u8));
        Assert.True(index.Store.Has("other.word"u8));
    }

    /// <summary>Enough changes that pages are written anew and numbers are given again.</summary>
    [Fact]
    public void Pages_that_are_mostly_left_are_written_anew()
    {
        var index = new EntityIndex(Weights.First);
        for (var round = 0; round < 8; round++)
        {
            for (var i = 0; i < 3000; i++) index.Put(Features.From(Id(i), EntityKind.Person, Read($"given=Jory,family=Pellant{(char)('a' + (i % 26))},email=round.{round}.{i}@mail.example")));
        }

        Assert.Equal(3000, index.Count);
        Assert.False(index.Store.Has("round.6."u8));
        for (var i = 0; i < 3000; i += 7) Assert.Equal([$"round.7.{i}@mail.example"], index.Get(Id(i))!.Emails.AsEnumerable());
    }

    private static void IsGivenBack(Features put, Features other)
    {
        var index = new EntityIndex(Weights.First);
        index.Put(put);
        var got = index.Get(put.Mention)!;

        Assert.Equal(BlockingKeys.Of(put).Order(), BlockingKeys.Of(got).Order());
        Assert.Equal(Shown(Compare(put, other)), Shown(Compare(got, other)));
        Assert.Equal(Identifiers.Of(put), Identifiers.Of(got));
    }

    private static string Shown(Evidence evidence) => string.Join('\n', evidence.Lines.Select(line => $"{line.Code} {line.Left} {line.Right} {line.Millibits}"));

    private static string Answer(EntityIndex index, Dictionary<string, string> says)
    {
        var found = index.Find(InventedMentions.Person(99, says), 20);
        return $"{found.Compared} {found.Truncated} {string.Join(' ', found.Candidates.Select(candidate => $"{candidate.Mention}:{candidate.Evidence.Total}"))}";
    }
}
