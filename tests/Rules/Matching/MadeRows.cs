using System.Globalization;
using System.Text;
using Tessera.Matching;

namespace Tessera.Tests.Rules.Matching;

/// <summary>A made-up spreadsheet of persons, from a seed: each in one to four rows with slips, brothers and sisters at one address among them, no two of one name.</summary>
internal static class MadeRows
{
    private static readonly string[] Givens = ["Robert", "Katherine", "Theodore", "Eduardo", "Dmitri", "Mohammed", "Elena", "Grace", "Marvin", "Naomi", "Caleb", "Violet", "Ignacio", "Samuel", "Rebecca", "Oscar", "Stella", "Natalia", "Priscilla", "Gregory"];
    private static readonly string[] Starts = ["Pel", "Var", "Dor", "Quin", "Hask", "Mor", "Bren", "Ost", "Fenn", "Grav", "Lind", "Rud", "Thor", "Wick", "Eck"];
    private static readonly string[] Ends = ["lant", "rick", "torra", "ettson", "wold", "mere", "vanek", "dezlar", "quist", "barov", "hurst"];

    public static IReadOnlyList<(RosterField Field, string Column)> Map { get; } =
        [(RosterField.Given, "given"), (RosterField.Family, "family"), (RosterField.Birth, "birth"), (RosterField.Street, "street"), (RosterField.House, "house"), (RosterField.Phone, "phone"), (RosterField.Document, "document")];

    public static List<string> Of(int seed, int persons)
    {
        var random = new Random(seed);
        List<string> rows = [];
        for (var who = 0; who < persons; who++)
        {
            var home = new Random((seed * 31) + (who / 3));
            var (family, street, house) = (Starts[home.Next(Starts.Length)] + Ends[home.Next(Ends.Length)], Starts[home.Next(Starts.Length)] + "mill Rd", home.Next(1, 400));
            var (given, birth) = (Givens[(home.Next(Givens.Length) + (who % 3 * 7)) % Givens.Length], new DateOnly(random.Next(1950, 2005), 1, 1).AddDays(random.Next(365)));
            var (phone, document) = (random.Next(2_000_000, 9_999_999), random.Next(100_000_000, 999_999_999));
            for (var copy = random.Next(1, 5); copy > 0; copy--)
            {
                var written = random.Next(20) == 0 ? new DateOnly(birth.Year, Math.Min(12, birth.Day), Math.Min(28, birth.Month)) : birth;
                rows.Add(string.Create(CultureInfo.InvariantCulture,
                    $"{who},{Slip(random, given)},{Slip(random, family)},{(random.Next(8) == 0 ? "" : written.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))},{Slip(random, street)},{house},{(random.Next(2) == 0 ? "" : $"703{phone}")},{(random.Next(2) == 0 ? "" : document)}"));
            }
        }
        return rows;
    }

    public static RosterReader Read(IEnumerable<string> rows)
    {
        var csv = new CsvReader(new MemoryStream(Encoding.UTF8.GetBytes("person,given,family,birth,street,house,phone,document\n" + string.Join('\n', rows))));
        return RosterReader.Read(csv, [.. Map.Select(pair => (csv.Head.Index().Single(column => column.Item == pair.Column).Index, pair.Field))], 0);
    }

    private static string Slip(Random random, string word)
    {
        if (random.Next(12) != 0) return word;
        var at = random.Next(1, word.Length - 1);
        return random.Next(2) == 0 ? word.Remove(at, 1) : word.Insert(at, ((char)('a' + random.Next(26))).ToString());
    }
}
