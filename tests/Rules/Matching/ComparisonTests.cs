using CsCheck;
using Tessera.Matching;
using static Tessera.Tests.Rules.Matching.Mentions;

namespace Tessera.Tests.Rules.Matching;

public class ComparisonTests
{
    /// <summary>The waterfall of the triage screen, to the last thousandth.</summary>
    [Fact]
    public void A_match_adds_up_line_by_line()
    {
        var seen = Person("given=Jorey,family=Pellant,phone=571-555-0148,age=about 45,ageOn=2026-11-23,height=70 in");
        var held = Person("given=Jory,family=Pellant,phone=+1 571 555 0148,born=1987-04-02,height=71 in");

        var evidence = Compare(seen, held);

        Assert.Equal(
            ["Any two people −20.9", "Surname Pellant, rare +14.6", "Jorey / Jory, close +5.2", "Born about 1981 / 1987-04-02, outside −1.3", "Height within 2 in +0.9", "Phone 571-555-0148 +13.8"],
            evidence.Lines.Select(line => $"{line.Label} {(line.Millibits < 0 ? "−" : "+")}{Math.Abs(line.Millibits) / 1000.0:0.0}"));
        Assert.Equal(12_300, evidence.Total);
        Assert.Equal("Likely the same. About 5,000 to 1 in favor.", evidence.InWords());
    }

    [Theory]
    [InlineData("given=Robert,family=Pellant", "given=Bob,family=Pellant", Codes.GivenNickname)]
    [InlineData("given=José,family=Pellant", "given=Pepe,family=Pellant", Codes.GivenNickname)]
    [InlineData("given=Aleksei,family=Pellant", "given=Alexey,family=Pellant", Codes.GivenNickname)]
    [InlineData("given=J,family=Pellant", "given=Jory,family=Pellant", Codes.GivenInitial)]
    [InlineData("given=Ann,middle=Tarla,family=Pellant", "given=Tarla,family=Pellant", Codes.GivenMiddle)]
    [InlineData("given=Maria,family=Pellant", "given=Mario,family=Pellant", Codes.GivenConfusable)]
    [InlineData("given=Jory,family=Pellant", "given=Jorry,family=Pellant", Codes.GivenClose)]
    [InlineData("given=Jory,family=Pellant", "given=Pellant,family=Jory", Codes.NamesSwapped)]
    [InlineData("given=Ana,family=Quintorra Velasar", "given=Ana,family=Velasar", Codes.SurnameOneOfTwo)]
    [InlineData("full=Ana Quintorra Velasar", "given=Ana,family=Quintorra", Codes.SurnameInMiddle)]
    [InlineData("given=Ana,family=Pellant", "given=Ana,family=Pelant", Codes.SurnameClose)]
    [InlineData("given=Ana,family=Fischer", "given=Ana,family=Phisher", Codes.SurnameSounds)]
    [InlineData("given=Ana,family=De La Torra", "given=Ana,family=Delatorra", Codes.Surname)]
    [InlineData("given=Ana,family=al-Rashidan", "given=Ana,family=Rashidan", Codes.Surname)]
    [InlineData("given=Ana,family=Ñúñarez", "given=Ana,family=Nunarez", Codes.Surname)]
    [InlineData("given=Ana,family=Smith", "given=Ana,family=Smith", Codes.SurnameCommon)]
    [InlineData("full=Ana Pellant", "full=Dora Vane,alias=Ana Pellant", Codes.Surname)]
    [InlineData("born=1987-03-05", "born=1987-05-03", Codes.BornSwapped)]
    [InlineData("born=1987-03-05", "born=1978-03-05", Codes.BornOneSlip)]
    [InlineData("born=1987-03-05", "born=1987-03-06", Codes.BornOneSlip)]
    [InlineData("born=1987-03-05", "born=1987", Codes.BornWithin)]
    [InlineData("phone=571-555-0148", "phone=555-0148", Codes.PhoneLastSeven)]
    [InlineData("document=license-va:T6400-1122", "document=license-va: t64001122", Codes.Document)]
    [InlineData("address=14 Brandt Mill Rd 20110", "address=14 Brandt Mil Road 20110", Codes.AddressClose)]
    public void Each_level_is_found(string left, string right, string code)
    {
        var evidence = Compare(Person(left), Person(right));

        Assert.Contains(evidence.Lines, line => line.Code == code);
    }

    [Theory]
    [InlineData("given=Tom,family=Pellant,suffix=Jr", "given=Tom,family=Pellant,suffix=Sr", Codes.GenerationDifferent)]
    [InlineData("born=1987-03-05", "born=1961-08-22", Codes.BornGenerationApart)]
    [InlineData("born=1987-03-05", "born=1985-10-12", Codes.BornOther)]
    [InlineData("sex=F", "sex=M", Codes.SexDifferent)]
    [InlineData("document=ssn:900-12-3456", "document=ssn:900-98-7654", Codes.DocumentDifferent)]
    [InlineData("given=Ana,family=Pellant", "given=Dorle,family=Pellant", Codes.GivenDifferent)]
    public void What_contradicts_speaks_against(string left, string right, string code) =>
        Assert.True(Compare(Person(left), Person(right)).Millibits(code) < 0);

    [Fact]
    public void A_common_name_is_worth_less_than_a_rare_one() =>
        Assert.True(Compare(Person("given=James,family=Smith"), Person("given=James,family=Smith")).Total
            < Compare(Person("given=Jory,family=Pellant"), Person("given=Jory,family=Pellant")).Total);

    [Theory]
    [InlineData("given=Tarla,sex=F", "given=Dorle,sex=F")]
    [InlineData("given=Maria,sex=F", "given=Mario,sex=M")]
    public void Twins_are_not_offered(string one, string other)
    {
        const string shared = ",family=Pellant,born=2003-05-09,phone=571-555-0148,address=14 Brandt Mill Rd 20110";

        var evidence = Compare(Person(one + shared), Person(other + shared));

        Assert.True(evidence.Total < Thresholds.Offer);
        Assert.True(evidence.Millibits(Codes.Household) < 0);
    }

    [Theory]
    [InlineData("suffix=Sr", "suffix=Jr")]
    [InlineData("born=1955-02-11", "born=1984-09-30")]
    [InlineData("suffix=Jr", "height=70 in")]
    public void Father_and_son_are_not_offered(string father, string son)
    {
        const string shared = ",given=Tomlin,family=Pellant,sex=M,phone=571-555-0148,address=14 Brandt Mill Rd 20110";

        Assert.True(Compare(Person(father + shared), Person(son + shared)).Total < Thresholds.Offer);
    }

    [Theory]
    [InlineData("plate=UKT-4471,plateState=VA", "plate=VA UKT 4471", Codes.PlateSame)]
    [InlineData("plate=UKT-4471,plateState=VA", "plate=UKT4471", Codes.PlateStateUnknown)]
    [InlineData("plate=UKO-4481,plateState=VA", "plate=UK0-44B1,plateState=VA", Codes.PlateConfused)]
    [InlineData("plate=UKT-4471,plateState=VA", "plate=UKT-4477,plateState=VA", Codes.PlateClose)]
    [InlineData("plate=UKT-4471,plateState=VA", "plate=UKT-4471,plateState=MD", Codes.PlateOtherState)]
    [InlineData("plate=UKT-4471,plateState=VA", "plate=UKT-4?71", Codes.PlatePart)]
    [InlineData("plate=UKT-4471,plateState=VA", "plate=XBD-1130,plateState=VA", Codes.PlateDifferent)]
    public void A_plate_has_its_levels(string left, string right, string code) =>
        Assert.Contains(Compare(Vehicle(left), Vehicle(right)).Lines, line => line.Code == code);

    [Theory]
    [InlineData(EntityKind.Phone, "phone=571-555-0148", "phone=(571) 555-0148")]
    [InlineData(EntityKind.Email, "email=J.Pellant+x@gmail.com", "email=jpellant@googlemail.com")]
    [InlineData(EntityKind.Vehicle, "plate=UKT-4471,plateState=VA", "plate=UKT4471,plateState=Virginia")]
    [InlineData(EntityKind.Aircraft, "tail=N412TS", "tail=n-412ts")]
    [InlineData(EntityKind.Vessel, "vessel=VA 1234 AB", "vessel=VA-1234-AB")]
    [InlineData(EntityKind.Url, "url=https://www.bad.example/", "url=bad.example")]
    [InlineData(EntityKind.Document, "document=passport:X123456", "document=passport:x 123456")]
    [InlineData(EntityKind.Account, "account=wallet:abcd1234", "account=wallet: ABCD1234")]
    [InlineData(EntityKind.Weapon, "serial=AB-12345", "serial=ab12345")]
    public void The_same_number_joins(EntityKind kind, string left, string right) => Assert.True(Compare(Of(kind, left), Of(kind, right)).Joins);

    [Theory]
    [InlineData("full=Northfork Electric LLC", "full=Northfork Electric, Inc.", true)]
    [InlineData("full=Northfork Electric", "full=Northfork Electrik", false)]
    [InlineData("full=First Baptist Church", "full=First Baptist Church", false)]
    [InlineData("full=Northfork Electric", "full=Brandt Mill Power", false)]
    public void An_organization_is_offered_by_a_name_that_tells_which(string left, string right, bool offered) =>
        Assert.Equal(offered, Compare(Of(EntityKind.Organization, left + "|"), Of(EntityKind.Organization, right + "|")).IsOffered);

    [Theory]
    [InlineData("full=Ardley Substation,lat=38.70012,lon=-77.50010", "full=north gate of Ardley Substation,lat=38.70050,lon=-77.50020", true)]
    [InlineData("address=14 Brandt Mill Rd 20110", "address=14 Brandt Mill Road; Manassas VA 20110", true)]
    [InlineData("full=Ardley Substation,lat=38.7,lon=-77.5", "full=Ardley Substation,lat=39.7,lon=-77.5", false)]
    public void A_place_is_offered_by_name_and_where_it_is(string left, string right, bool offered) =>
        Assert.Equal(offered, Compare(Of(EntityKind.Place, left), Of(EntityKind.Place, right)).IsOffered);

    [Fact]
    public void Two_kinds_are_never_one() =>
        Assert.True(Compare(Person("phone=571-555-0148"), Of(EntityKind.Phone, "phone=571-555-0148")).Total < Thresholds.Apart);

    [Fact]
    public void The_lines_sum_to_the_total_in_either_order_and_at_every_replay() =>
        Gen.Select(AnyMention, AnyMention).Sample((a, b) =>
        {
            var (one, other, again) = (Compare(a, b), Compare(b, a), Compare(a, b));

            Assert.Equal(one.Total, one.Lines.Sum(line => line.Millibits));
            Assert.True(one.Total == other.Total, $"{string.Join("; ", one.Lines)}\nin the other order: {string.Join("; ", other.Lines)}");
            Assert.Equal(one.Lines, again.Lines);
        }, iter: 2000);

    private static readonly Gen<Features> AnyMention = Gen.Select(
        Gen.OneOf(EntityKind.Person, EntityKind.Person, EntityKind.Vehicle, EntityKind.Organization, EntityKind.Place),
        Gen.OneOf("Maria", "Mario", "Bob", "Robert", "J", "Jory", "Pellant", ""),
        Gen.OneOf("Pellant", "Pelant", "Quintorra Velasar", "Velasar", "de la Torra", "Jory", ""),
        Gen.OneOf("", "A", "Ann", "Quintorra"),
        Gen.OneOf("", "Jr", "Sr", "III"),
        Gen.OneOf("", "1987-03-05", "1987-05-03", "1988", "about 1950", "1958-03-05"),
        Gen.OneOf("", "571-555-0148", "555-0148; +44 20 7946 0123"),
        Gen.OneOf("", "VA UKT-4471", "UKT4471", "UK?4471", "UKI-447I"))
        .Select((kind, given, family, middle, suffix, born, phone, plate) => Features.From(Guid.CreateVersion7(), kind, new Dictionary<string, string>
        {
            ["given"] = given, ["family"] = family, ["middle"] = middle, ["suffix"] = suffix, ["born"] = born, ["phone"] = phone, ["plate"] = plate,
            ["full"] = given + " " + family, ["alias"] = family + ", " + middle, ["sex"] = given.EndsWith('a') ? "F" : "M", ["address"] = suffix + "14 Brandt Mill Rd 2011" + suffix.Length,
        }));
}
