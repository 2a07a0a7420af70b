using Tessera.Matching;
using static Tessera.Tests.Rules.Matching.Mentions;

namespace Tessera.Tests.Rules.Matching;

public class FeaturesTests
{
    [Theory]
    [InlineData("571-555-0148", "+15715550148")]
    [InlineData("(571) 555 0148", "+15715550148")]
    [InlineData("+1.571.555.0148", "+15715550148")]
    [InlineData("1 571 555 0148 ext 4", "+15715550148")]
    [InlineData("+44 20 7946 0123", "+442079460123")]
    [InlineData("555-0148", "5550148")]
    public void A_phone_has_one_form(string written, string normal) => Assert.Equal([normal], Person($"phone={written}").Phones);

    [Theory]
    [InlineData("000-000-0000")]
    [InlineData("999-9999")]
    [InlineData("1234567890")]
    [InlineData("none")]
    [InlineData("12")]
    public void What_is_typed_to_fill_a_field_is_no_phone(string written) => Assert.Empty(Person($"phone={written}").Phones);

    [Theory]
    [InlineData("VA UKT-4471", "", "VA UKT4471")]
    [InlineData("ukt 4471", "Virginia", "VA UKT4471")]
    [InlineData("UKT4471", "", "UKT4471")]
    [InlineData("UK?-44*1", "MD", "MD UK?44?1")]
    public void A_plate_has_one_form(string written, string state, string normal) =>
        Assert.Equal(normal, Vehicle($"plate={written},plateState={state}").Plates.Single().ToString());

    [Theory]
    [InlineData("1987-03-05", "1987-03-05")]
    [InlineData("3/5/1987", "1987-03-05")]
    [InlineData("5 Mar 1987", "1987-03-05")]
    [InlineData("March 5 1987", "1987-03-05")]
    [InlineData("1987", "1987")]
    [InlineData("1978-1983", "about 1980")]
    [InlineData("about 1981", "about 1981")]
    [InlineData("1980s", "about 1984")]
    public void A_birth_date_is_read_as_people_write_it(string written, string shown) => Assert.Equal(shown, Person($"born={written}").Born?.ToString());

    [Theory]
    [InlineData("13/45/1987")]
    [InlineData("0001-01-01")]
    [InlineData("-5")]
    [InlineData("99999999999999")]
    [InlineData("2000-1990")]
    public void What_is_no_birth_date_is_left_out(string written) => Assert.Null(Person($"born={written}").Born);

    [Fact]
    public void An_age_counts_from_the_day_it_was_seen()
    {
        var born = Person("age=45,ageOn=2026-11-23").Born!.Value;

        Assert.Equal((new DateOnly(1980, 11, 24), new DateOnly(1981, 11, 23)), (born.From, born.To));
        Assert.Null(Person("age=45").Born);
    }

    [Theory]
    [InlineData("Jory A. Pellant Jr.", "Jory", "Pellant", Generation.Junior)]
    [InlineData("PELLANT; Jory", "", "PELLANT", Generation.None)]
    [InlineData("Mr. Jory Pellant", "Jory", "Pellant", Generation.None)]
    [InlineData("María de la Cruz", "María", "de la Cruz", Generation.None)]
    [InlineData("Pellant", "", "Pellant", Generation.None)]
    public void A_full_name_is_taken_apart(string full, string given, string family, Generation generation)
    {
        var name = Person($"full={full}").Names[0];

        Assert.Equal((given, family, generation), (name.Given?.Text ?? "", string.Join(' ', name.Family.Select(token => token.Text)), name.Generation));
    }

    [Theory]
    [InlineData("full=Pellant, Jory|sex=M", "Jory", Generation.None)]
    [InlineData("full=Pellant, Jory Jr.|sex=M", "Jory", Generation.Junior)]
    [InlineData("full=Jory Pellant, Jr.|sex=M", "Jory", Generation.Junior)]
    public void A_comma_parts_surname_or_suffix(string attributes, string given, Generation generation)
    {
        var name = Person(attributes).Names[0];

        Assert.Equal((given, "Pellant", generation), (name.Given?.Text, name.Family[0].Text, name.Generation));
    }

    [Theory]
    [InlineData("1420 Brandt Mill Road Apt 3, Manassas VA 20110", "1420", "BRANDTMILLRD", "3", "20110")]
    [InlineData("1420 brandt mill rd. #3 20110-1234", "1420", "BRANDTMILLRD", "3", "20110")]
    [InlineData("77 Northwest Ardley Street", "77", "NWARDLEYST", "", "")]
    public void An_address_is_abbreviated_as_the_post_does(string written, string house, string street, string unit, string zip)
    {
        var address = Person($"address={written}|sex=M").Addresses.Single();

        Assert.Equal((house, street, unit, zip), (address.House, address.Street, address.Unit, address.Zip));
    }

    [Theory]
    [InlineData("5'10\"", 70)]
    [InlineData("6 ft", 72)]
    [InlineData("178 cm", 70)]
    [InlineData("70 in", 70)]
    [InlineData("tall", 0)]
    public void A_height_is_read_in_inches(string written, int inches) => Assert.Equal(inches, Person($"height={written}").Height);

    [Fact]
    public void Web_addresses_written_not_to_be_clicked_are_put_right() =>
        Assert.Equal(["bad.example/a"], Of(EntityKind.Url, "url=hxxps://www.bad[.]example/a/?utm_source=x").Urls);

    [Fact]
    public void A_mention_that_says_nothing_is_empty() => Assert.True(Person("given=-,phone=none,color=red").IsEmpty);

    [Fact]
    public void Unreadable_and_endless_values_do_no_harm()
    {
        string[] hostile = [new('A', 1_000_000), string.Join(';', Enumerable.Repeat("x@y.example", 100_000)), "\0\u202e\ud800", ";;;;", "'--", "%00", "𝔍𝔬𝔯𝔶 文字 🂡"];

        foreach (var value in hostile)
        {
            foreach (var kind in Enum.GetValues<EntityKind>())
            {
                var features = Features.From(Id(1), kind, AttributeKeys.All.ToDictionary(key => key, _ => value));
                Assert.True(features.Names.Length <= 64);
            }
        }
    }
}
