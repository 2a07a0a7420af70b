namespace Tessera.Tests.Rules.Matching;

/// <summary>
/// Pairs of names made from a fixed seed, that no rule was written by: one person's name as desks write it (nickname, slip, order, initial,
/// a name left out, run together, another script's spelling), and two people's names that share what relatives and namesakes share.
/// </summary>
internal static class MadeNamePairs
{
    private static readonly string[] Givens = ["Robert", "Katherine", "Theodore", "Eduardo", "Dmitri", "Mohammed", "Hussein", "Elena", "Grace", "Marvin", "Naomi", "Caleb", "Violet", "Ignacio", "Samuel", "Rebecca", "Oscar", "Stella", "Khaled", "Natalia"];
    private static readonly string[] Nicknames = ["Bob", "Kate", "Ted", "Lalo", "Dima", "Muhammad", "Husain", "Yelena", "Grace", "Marvin", "Naomi", "Caleb", "Violet", "Nacho", "Sam", "Becky", "Oscar", "Stella", "Khalid", "Natasha"];
    private static readonly string[] Others = ["Walter", "Priscilla", "Gregory", "Beatriz", "Anatoly", "Yasser", "Tariq", "Ludmila", "Hope", "Derek", "Ruth", "Noah", "Iris", "Octavio", "Philip", "Judith", "Felix", "Audrey", "Nabil", "Svetlana"];
    private static readonly string[] Starts = ["Pel", "Var", "Dor", "Quin", "Hask", "Mor", "Bren", "Ost", "Fenn", "Grav", "Lind", "Rud", "Thor", "Wick", "Eck", "Prast", "Shel", "Trev"];
    private static readonly string[] Ends = ["lant", "rick", "torra", "ettson", "wold", "mere", "vanek", "dezlar", "quist", "barov", "hurst", "ganian", "rosell", "menko", "sarian"];

    public static IReadOnlyList<(string One, string Other, bool IsOne)> Of(int seed, int count)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(i => i % 2 == 0 ? Same(random) : Different(random))];
    }

    private static (string, string, bool) Same(Random random)
    {
        var (given, surname, middle) = (random.Next(Givens.Length), Surname(random), Others[random.Next(Others.Length)]);
        var (one, other) = ($"{Givens[given]} {middle} {surname}", $"{Givens[given]} {surname}");
        return random.Next(9) switch
        {
            0 => (one, $"{Nicknames[given]} {surname}", true),
            1 => (one, $"{surname}, {Givens[given]} {middle[0]}.", true),
            2 => (one, $"{Givens[given]} {middle} {Slip(random, surname)}", true),
            3 => (one, $"{Slip(random, Givens[given])} {middle} {surname}", true),
            4 => (one, $"{surname} {middle} {Givens[given]}", true),
            5 => (other, $"{Givens[given]} {surname.Insert(4, " ")}", true),
            6 => (other, $"Mr. {Givens[given]} {Surname(random)}-{surname}", true),
            7 => ($"{Givens[given]} bin {middle} al-{surname}", $"{Nicknames[given]} ben {middle} {surname}", true),
            _ => (one, other, true),
        };
    }

    private static (string, string, bool) Different(Random random)
    {
        var (given, surname, middle) = (random.Next(Givens.Length), Surname(random), Others[random.Next(Others.Length)]);
        var (another, third) = (Others[random.Next(Others.Length)], Surname(random));
        while (another == middle) another = Others[random.Next(Others.Length)];
        return random.Next(6) switch
        {
            0 => ($"{Givens[given]} {surname}", $"{another} {surname}", false),
            1 => ($"{Givens[given]} {middle} {surname}", $"{Givens[given]} {another} {surname}", false),
            2 => ($"{Givens[given]} {middle} {surname}", $"{Givens[given]} {middle} {third}", false),
            3 => ($"{Givens[given]} bin {middle} al-{surname}", $"{middle} bin {Givens[given]} al-{surname}", false),
            4 => ($"{Givens[given]} {surname} Sr.", $"{Givens[given]} {surname} Jr.", false),
            _ => ($"{Givens[given]} {surname}", $"{another} {third}", false),
        };
    }

    private static string Surname(Random random) => Starts[random.Next(Starts.Length)] + Ends[random.Next(Ends.Length)];

    private static string Slip(Random random, string word)
    {
        var at = random.Next(1, word.Length - 1);
        return random.Next(3) switch
        {
            0 => word.Remove(at, 1),
            1 => word.Insert(at, ((char)('a' + random.Next(26))).ToString()),
            _ => string.Concat(word.AsSpan(0, at), word.AsSpan(at + 1, 1), word.AsSpan(at, 1), word.AsSpan(at + 2)),
        };
    }
}
