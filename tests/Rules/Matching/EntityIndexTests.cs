using Tessera.Matching;
using static Tessera.Tests.Rules.Matching.Mentions;

namespace Tessera.Tests.Rules.Matching;

public class EntityIndexTests
{
    private readonly EntityIndex _index = new(Weights.First);

    [Theory]
    [InlineData("given=Jory,family=Pellant", "given=Jorey,family=Pellant")]
    [InlineData("given=Robert,family=Pellant", "given=Bob,family=Pelant")]
    [InlineData("given=Jory,family=Pellant,born=1987-03-05", "given=Jory,family=Zwolen,born=1987-05-03")]
    [InlineData("given=Jory,family=Pellant,born=1987-03-05", "given=Mo,family=Pellant,born=1978-03-05")]
    [InlineData("given=Jory,family=Pellant", "given=Pellant,family=Jory")]
    [InlineData("given=Jory,family=Pellant", "family=Pellant")]
    [InlineData("family=Pellant", "given=Jory,family=Pellant")]
    [InlineData("given=Jory,family=Pellant", "full=Pellant")]
    [InlineData("phone=571-555-0148", "given=Ann,phone=555-0148")]
    [InlineData("email=jory.pellant@mail.example", "email=jory.pellant@post.example")]
    [InlineData("given=Ana,family=Quintorra Velasar", "given=Ana,family=Velasar")]
    public void A_person_is_found_in_spite_of_a_slip(string held, string probe)
    {
        var mention = Person(held);
        _index.Put(mention);

        Assert.Equal([mention.Mention], _index.Find(Person(probe), 5).Candidates.Select(candidate => candidate.Mention));
    }

    [Theory]
    [InlineData("plate=VA UKO-4471", "plate=UK0 4471")]
    [InlineData("plate=VA UKT-4471", "plate=VA UKT-4571")]
    [InlineData("plate=VA UKT-4471", "plate=UKT-????")]
    [InlineData("vin=1M8GDM9AXKP042788", "vin=1M8GDM9AXKPO42788")]
    public void A_vehicle_is_found_in_spite_of_a_slip(string held, string probe)
    {
        var mention = Vehicle(held);
        _index.Put(mention);

        Assert.Equal([mention.Mention], _index.Find(Vehicle(probe), 5).Candidates.Select(candidate => candidate.Mention));
    }

    [Fact]
    public void What_is_not_admitted_is_neither_found_nor_counted()
    {
        var seen = Person("given=Jory,family=Pellant");
        var hidden = Person("given=Jory,family=Pellant,phone=571-555-0148");
        _index.Put(seen);
        _index.Put(hidden);

        var found = _index.Find(Person("given=Jory,family=Pellant,phone=571-555-0148"), 5, mention => mention == seen.Mention);

        Assert.Equal([seen.Mention], found.Candidates.Select(candidate => candidate.Mention));
        Assert.Equal(1, found.Compared);
    }

    /// <summary>A crowd of invisible mentions must not push a value over its cap and so change what a reader gets.</summary>
    [Fact]
    public void A_crowd_that_is_not_admitted_changes_nothing()
    {
        var seen = Person("family=Pellant");
        _index.Put(seen);
        var before = _index.Find(Person("given=Jory,family=Pellant"), 3, mention => mention == seen.Mention);
        for (var i = 0; i < 3 * EntityIndex.Widest; i++) _index.Put(Person("family=Pellant"));

        var after = _index.Find(Person("given=Jory,family=Pellant"), 3, mention => mention == seen.Mention);

        Assert.Equal((before.Compared, before.Truncated), (after.Compared, after.Truncated));
        Assert.Equal(before.Candidates.Select(candidate => candidate.Evidence.Total), after.Candidates.Select(candidate => candidate.Evidence.Total));
    }

    [Fact]
    public void A_value_too_common_is_met_with_another_and_said_so()
    {
        for (var i = 0; i < 2 * EntityIndex.Widest; i++) _index.Put(Person("given=Jory,family=Pellant,phone=571-555-0148"));
        var both = Person("given=Jory,family=Pellant,born=1987-03-05");
        _index.Put(both);

        var found = _index.Find(Person("given=Jory,family=Pellant,born=1987-03-05"), 3);

        Assert.Equal(both.Mention, found.Candidates[0].Mention);
        Assert.True(found.Truncated);
    }

    [Fact]
    public void What_was_said_before_is_forgotten_when_it_is_put_again()
    {
        var before = Person("given=Jory,family=Pellant");
        _index.Put(before);
        _index.Put(Features.From(before.Mention, EntityKind.Person, Read("given=Dorle,family=Zwolen")));

        Assert.Empty(_index.Find(Person("given=Jory,family=Pellant"), 5).Candidates);
        Assert.Single(_index.Find(Person("given=Dorle,family=Zwolen"), 5).Candidates);
        Assert.Equal(1, _index.Count);
    }

    [Fact]
    public void A_removed_mention_is_gone_from_every_list()
    {
        const string said = "given=Jory,family=Pellant,born=1987-03-05,phone=571-555-0148,email=jory@mail.example";
        var mention = Person(said);
        _index.Put(mention);

        Assert.True(_index.Remove(mention.Mention));

        Assert.False(_index.Remove(mention.Mention));
        Assert.Equal(0, _index.Count);
        Assert.Equal((0L, 0), _index.Kept);
        Assert.Empty(_index.Find(Person(said), 5).Candidates);
    }

    [Fact]
    public void Who_carries_a_number_is_found_across_kinds()
    {
        var person = Person("given=Jory,family=Pellant,phone=571-555-0148");
        _index.Put(person);
        _index.Put(Person("given=Ann,family=Vane,phone=703-555-0142"));

        var carrier = Assert.Single(_index.Carriers(Of(EntityKind.Phone, "phone=571-555-0148"), 5));

        Assert.Equal((person.Mention, new Identifier(IdentifierKind.Phone, "+15715550148")), (carrier.Mention, carrier.Shared));
        Assert.Empty(_index.Carriers(Of(EntityKind.Phone, "phone=571-555-0148"), 5, _ => false));
    }

    [Fact]
    public async Task Readers_see_each_mention_whole_while_it_changes()
    {
        var id = Id(1_000_000);
        Features[] versions = [Features.From(id, EntityKind.Person, Read("given=Jory,family=Pellant,phone=571-555-0148")), Features.From(id, EntityKind.Person, Read("given=Jory,family=Pellant,phone=703-555-0142"))];
        _index.Put(versions[0]);
        using var stop = new CancellationTokenSource();
        var writer = Task.Run(() =>
        {
            for (var i = 0; !stop.IsCancellationRequested; i++)
            {
                _index.Put(versions[i % 2]);
                _index.Put(Features.From(Id(2_000_000 + (i % 90)), EntityKind.Person, Read($"given=Jory,family=Pellant,phone=202-555-01{i % 90 + 10}")));
            }
        }, TestContext.Current.CancellationToken);

        var probe = Person("given=Jory,family=Pellant");
        for (var i = 0; i < 2000; i++)
        {
            var found = _index.Find(probe, 1, mention => mention == id);
            Assert.Equal([id], found.Candidates.Select(candidate => candidate.Mention));
        }

        await stop.CancelAsync();
        await writer;
    }

    [Fact]
    public void A_search_answers_the_same_whatever_the_order_of_arrival()
    {
        var mentions = Enumerable.Range(0, 200).Select(i => Person($"given={(i % 3 == 0 ? "Jory" : "Jorey")},family=Pellant,born=19{60 + i % 30}-03-05")).ToList();
        var backwards = new EntityIndex(Weights.First);
        foreach (var mention in mentions) _index.Put(mention);
        foreach (var mention in Enumerable.Reverse(mentions)) backwards.Put(mention);
        var probe = Person("given=Jory,family=Pellant,born=1975-05-03");

        Assert.Equal(
            _index.Find(probe, 20).Candidates.Select(candidate => (candidate.Mention, candidate.Evidence.Total)),
            backwards.Find(probe, 20).Candidates.Select(candidate => (candidate.Mention, candidate.Evidence.Total)));
    }
}
