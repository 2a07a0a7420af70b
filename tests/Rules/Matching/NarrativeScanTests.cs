using System.Diagnostics;
using Tessera.Matching;

namespace Tessera.Tests.Rules.Matching;

public class NarrativeScanTests
{
    [Theory]
    [InlineData("He gave the number 571-555-0148, then left.", "Phone +15715550148")]
    [InlineData("call (703) 555.0142 or +44 20 7946 0123", "Phone +17035550142, Phone +442079460123")]
    [InlineData("cell 5715550148", "Phone +15715550148")]
    [InlineData("his phone is 555-0148", "Phone 5550148")]
    [InlineData("571‑555‑0148 ５７１－５５５－０１４８", "Phone +15715550148, Phone +15715550148")]
    [InlineData("case 2026-0412, badge 4471, 22191 ZIP, $1,200.00, 12:30", "")]
    [InlineData("reference 1234567890123456789", "")]
    [InlineData("ratio 555-0148 of the sample", "")]
    public void Phones(string text, string expected) => Assert.Equal(expected, Found(text));

    [Theory]
    [InlineData("write to Jory.Pellant@mail.example.", "Email jory.pellant@mail.example")]
    [InlineData("jory[at]mail[.]example", "Email jory@mail.example")]
    [InlineData("see https://www.bad.example/a?b=1, then", "Url bad.example/a?b=1")]
    [InlineData("hxxps://bad[.]example/x", "Url bad.example/x")]
    [InlineData("meet @ the gate. e.g. nothing", "")]
    public void Web_and_mail(string text, string expected) => Assert.Equal(expected, Found(text));

    [Theory]
    [InlineData("white van, VA UKT-4471 and filmed", "Plate VA UKT4471")]
    [InlineData("plate ABC-1234", "Plate ABC1234")]
    [InlineData("Maryland tag 5AB 1234 left", "Plate MD 5AB1234")]
    [InlineData("license plate number: ukt4471", "Plate UKT4471")]
    [InlineData("tag UKT-4471 (VA)", "Plate VA UKT4471")]
    [InlineData("plate UK?-44?1", "Plate UK?44?1")]
    [InlineData("placa ABC 1234", "Plate ABC1234")]
    [InlineData("in 4 days OR 2024 IN 12345 or VA 22191", "")]
    [InlineData("SAR-0412 and ME too, OK GO 2", "")]
    [InlineData("the plate was bent and tag along", "")]
    [InlineData("on a plate of 12 cookies", "")]
    public void Plates(string text, string expected) => Assert.Equal(expected, Found(text));

    [Theory]
    [InlineData("VIN 1M8GDM9AXKP042788", "Vin 1M8GDM9AXKP042788")]
    [InlineData("VIN 1M8GDM9AXKP042789", "")]
    [InlineData("helicopter N412TS over the plant", "Tail N412TS")]
    [InlineData("tail number N95", "Tail N95")]
    [InlineData("wore an N95 mask near N4", "")]
    [InlineData("vessel IMO 9074729", "Vessel 9074729")]
    [InlineData("IMO 9074728", "")]
    [InlineData("boat VA 1234 AB at the pier", "Vessel VA1234AB")]
    public void Vehicles_and_craft(string text, string expected) => Assert.Equal(expected, Found(text));

    [Theory]
    [InlineData("at 38.8895, -77.0353 today", "Coordinates 38.8895, -77.0353")]
    [InlineData("38.8895N 77.0353W", "Coordinates 38.8895, -77.0353")]
    [InlineData("38°53'22\"N 77°02'07\"W", "Coordinates 38.889444, -77.035278")]
    [InlineData("38° 53.37' N, 77° 2.12' W", "Coordinates 38.8895, -77.035333")]
    [InlineData("paid 38.889, 77.03 in cash", "")]
    [InlineData("98.8895, -77.0353", "")]
    public void Coordinates(string text, string expected) => Assert.Equal(expected, Found(text));

    [Theory]
    [InlineData("on 2026-11-23 at noon", "Date 2026-11-23")]
    [InlineData("11/23/2026 and 23.11.2026", "Date 2026-11-23, Date 2026-11-23")]
    [InlineData("Nov 23rd, 2026; 23 November 2026; 23NOV26", "Date 2026-11-23, Date 2026-11-23, Date 2026-11-23")]
    [InlineData("230505ZNOV26", "Date 2026-11-23")]
    [InlineData("el 23 de noviembre de 2026", "Date 2026-11-23")]
    [InlineData("13/45/2026, 2026-02-30, may 2026, 10-11-12-13", "")]
    public void Dates(string text, string expected) => Assert.Equal(expected, Found(text));

    [Fact]
    public void A_date_that_can_be_read_two_ways_says_so()
    {
        Assert.Equal("true", NarrativeScan.Find("03/04/2026")[0].Attributes["ambiguous"]);
        Assert.False(NarrativeScan.Find("03/23/2026")[0].Attributes.ContainsKey("ambiguous"));
    }

    [Fact]
    public void A_span_lies_where_the_text_says_it()
    {
        const string text = "He gave 571-555-0148 and drove a white van, VA UKT-4471.";

        Assert.Equal(["571-555-0148", "VA UKT-4471"], NarrativeScan.Find(text).Select(span => text.Substring(span.Start, span.Length)));
    }

    [Fact]
    public void A_span_can_be_made_a_mention()
    {
        var span = NarrativeScan.Find("white van, VA UKT-4471")[0];

        var features = Features.From(Guid.CreateVersion7(), span.Entity!.Value, span.Attributes);

        Assert.Equal("VA UKT4471", features.Plates.Single().ToString());
    }

    [Theory]
    [InlineData("1")]
    [InlineData("1 ")]
    [InlineData("571-555-0148 ")]
    [InlineData("(571")]
    [InlineData("a@a.")]
    [InlineData("plate A1 ")]
    [InlineData("VA ")]
    [InlineData("http://a.b/")]
    [InlineData("38°")]
    [InlineData("38.889 -77.035 ")]
    [InlineData("N1")]
    [InlineData("11/23/")]
    [InlineData("\u202e\0\ud800")]
    [InlineData("boat aaaa ")]
    [InlineData("+1+")]
    public void A_hostile_text_takes_no_longer_than_another(string repeated)
    {
        var text = string.Concat(Enumerable.Repeat(repeated, 300_000 / repeated.Length));
        _ = NarrativeScan.Find("warm 571-555-0148");
        var clock = Stopwatch.StartNew();

        var spans = NarrativeScan.Find(text);

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(4), $"{clock.Elapsed.TotalMilliseconds:0} ms");
        Assert.True(spans.Count <= NarrativeScan.MostSpans);
        Assert.All(spans, span => Assert.InRange(span.Start + span.Length, 1, NarrativeScan.LongestText));
    }

    private static string Found(string text) => string.Join(", ", NarrativeScan.Find(text).Select(span => $"{span.Kind} {span.Value}"));
}
