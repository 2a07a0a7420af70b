using CsCheck;
using Tessera.Matching;
using static Tessera.Tests.Rules.Matching.Mentions;

namespace Tessera.Tests.Rules.Matching;

/// <summary>ARCHITECTURE idea 4: a search answers what it would if the mentions its reader does not see were not there.</summary>
public class AudienceTests
{
    private static readonly Guid[] Elements = [.. Enumerable.Range(1, 5).Select(i => Id(9_000 + i))];
    private static readonly Gen<Guid[]> Some = Gen.Int[0, 31].Select(bits => Elements.Where((_, i) => (bits >> i & 1) != 0).ToArray());

    [Fact]
    public void A_search_answers_as_if_the_invisible_were_not_there() =>
        Gen.Select(Gen.Select(InventedMentions.PersonSays, Some).Array[1, 40], Some, InventedMentions.PersonSays).Sample((held, reader, probe) =>
        {
            var (whole, alone) = (new EntityIndex(Weights.First), new EntityIndex(Weights.First));
            foreach (var (i, (says, audience)) in held.Index())
            {
                whole.Put(InventedMentions.Person(i, says), audience);
                if (audience.Intersect(reader).Any()) alone.Put(InventedMentions.Person(i, says), audience);
            }

            Assert.Equal(Answer(alone, probe, reader), Answer(whole, probe, reader));
        }, iter: 100);

    /// <summary>Values above the width, most of whose holders are not seen.</summary>
    [Fact]
    public void A_crowd_that_is_not_seen_changes_neither_width_nor_count()
    {
        var (whole, alone) = (new EntityIndex(Weights.First), new EntityIndex(Weights.First));
        for (var i = 0; i < 3 * EntityIndex.Widest; i++)
        {
            var says = Read($"given=Jory,family=Pellant,born=19{60 + (i % 3)}-03-05");
            whole.Put(InventedMentions.Person(i, says), [Elements[i % 5]]);
            if (i % 5 == 2) alone.Put(InventedMentions.Person(i, says), [Elements[2]]);
        }
        var probe = Read("given=Jory,family=Pellant,born=1961-05-03");

        Assert.Equal(Answer(alone, probe, [Elements[2]]), Answer(whole, probe, [Elements[2]]));
        Assert.Equal("0 False ", Answer(whole, probe, []));
    }

    [Fact]
    public void What_was_put_for_nobody_in_particular_is_not_shown_to_somebody()
    {
        var index = new EntityIndex(Weights.First);
        index.Put(Person("given=Jory,family=Pellant"));

        Assert.Empty(index.Find(Person("given=Jory,family=Pellant"), new Asked(5) { StandsIn = Elements }).Candidates);
        Assert.Single(index.Find(Person("given=Jory,family=Pellant"), 5).Candidates);
    }

    [Fact]
    public void A_changed_audience_holds_from_the_next_search_on()
    {
        var index = new EntityIndex(Weights.First);
        var mention = Person("given=Jory,family=Pellant");
        index.Put(mention, [Elements[0]]);
        index.Put(mention, [Elements[1]]);

        Assert.Empty(index.Find(Person("given=Jory,family=Pellant"), new Asked(5) { StandsIn = [Elements[0]] }).Candidates);
        Assert.Single(index.Find(Person("given=Jory,family=Pellant"), new Asked(5) { StandsIn = [Elements[1], Elements[3]] }).Candidates);
    }

    private static string Answer(EntityIndex index, Dictionary<string, string> probe, Guid[] reader)
    {
        var found = index.Find(InventedMentions.Person(5000, probe), new Asked(10) { StandsIn = reader });
        return $"{found.Compared} {found.Truncated} {string.Join(' ', found.Candidates.Select(candidate => $"{candidate.Mention}:{candidate.Evidence.Total}"))}";
    }
}
