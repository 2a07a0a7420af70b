using System.Globalization;
using System.Text;
using Tessera.Cli.Seed.Invented;

namespace Tessera.Cli.Bench.Engine;

/// <summary>A spreadsheet of invented people from a seed: of 1,000 rows some 625 are different persons; each row with its own errors.</summary>
internal static class InventedRows
{
    public const string Head = "person,given,middle,family,sex,birth,house,street,postcode,place,phone,email,document";
    public const string Map = "given=given,middle=middle,family=family,sex=sex,birth=birth,house=house,street=street,postcode=postcode,place=place,phone=phone,email=email,document=document";

    /// <summary>Each row and the number of its person.</summary>
    public static IEnumerable<(int Who, InventedPerson Person)> Of(int rows, ulong seed)
    {
        var people = new InventedPeople(seed);
        var persons = Math.Max(1, (int)(rows * 0.75));
        var dice = new Dice(seed ^ 0xA5A5_5A5A);
        for (var row = 0; row < rows; row++)
        {
            // The first of each person once; the rest again, at random: some twice, some five times.
            var who = row < persons / 2 ? row : dice.Below(persons);
            yield return (who, InventedErrors.Of(people.Of(who), people.Of((who / 3 * 3) + ((who + 1) % 3)), people.Of(persons + row), dice));
        }
    }

    public static void Write(Stream into, int rows, ulong seed)
    {
        using var text = new StreamWriter(into, new UTF8Encoding(false), 1 << 16, leaveOpen: true);
        text.Write(Head);
        text.Write('\n');
        foreach (var (who, person) in Of(rows, seed))
        {
            text.Write(who.ToString(CultureInfo.InvariantCulture));
            foreach (var field in (ReadOnlySpan<string>)[person.Given, person.Middle, person.Family, person.Sex, person.Birth, person.House, person.Street, person.Postcode, person.Place, person.Phone, person.Email, person.Document])
            {
                text.Write(',');
                text.Write(field);
            }
            text.Write('\n');
        }
    }
}
