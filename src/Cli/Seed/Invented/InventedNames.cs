namespace Tessera.Cli.Seed.Invented;

/// <summary>Surnames that nobody is known by, made of syllables; given names everybody knows, so that nicknames can be tried.</summary>
internal static class InventedNames
{
    private const int SurnameCount = 4000;

    private static readonly string[] Starts = ["Pel", "Var", "Zwo", "Dor", "Quin", "Vel", "Hask", "Mor", "Tarl", "Bren", "Ost", "Cal", "Fenn", "Grav", "Lind", "Jas", "Kor", "Rud", "Sel", "Thor", "Ulm", "Wick", "Yar", "Abr", "Eck", "Nor", "Pras", "Shel", "Trev", "Wold"];
    private static readonly string[] Middles = ["", "", "la", "ri", "to", "ne", "sa", "ko", "mi", "de", "vu", "go"];
    private static readonly string[] Ends = ["nt", "rick", "len", "torra", "sar", "ett", "wold", "mere", "stad", "vane", "dez", "nik", "quist", "bary", "low", "hurst", "gan", "ros", "ley", "men"];

    private static readonly string[] SpanishStarts = ["Quin", "Val", "Ced", "Mon", "Ar", "Sal", "Bel", "Cor", "Ez", "Tor", "Ib", "Lar"];
    private static readonly string[] SpanishEnds = ["torra", "darrez", "rúñez", "távila", "menza", "quilla", "varra", "laño", "grosa", "redo", "bueno", "ciña"];

    /// <summary>Every one is a name of the English or Spanish nickname table, by sex.</summary>
    public static readonly string[] Male = ["Robert", "William", "James", "Michael", "Richard", "Thomas", "Charles", "Joseph", "Daniel", "Anthony", "Edward", "Steven", "Andrew", "Kenneth", "Joshua", "Timothy", "Ronald", "Gregory", "Benjamin", "Samuel", "Patrick", "Alexander", "Jonathan", "Nicholas", "Theodore", "Lawrence", "Francisco", "Eduardo", "José", "Guillermo", "Enrique", "Ignacio", "Dmitri", "Sergei", "Mohammed", "Hussein", "Khaled", "Derek", "Troy", "Marvin", "Noah", "Ethan", "Caleb", "Oscar", "Felix", "Simon"];
    public static readonly string[] Female = ["Elizabeth", "Margaret", "Katherine", "Patricia", "Jennifer", "Deborah", "Susan", "Rebecca", "Victoria", "Christina", "Barbara", "Dorothy", "Jessica", "Kimberly", "Pamela", "Samantha", "Stephanie", "Teresa", "Abigail", "Eleanor", "Dolores", "Guadalupe", "Consuelo", "Isabel", "Natalia", "Elena", "Sofia", "Fatima", "Maria", "Vanessa", "Naomi", "Grace", "Violet", "Iris", "Holly", "Audrey", "Stella", "Ruth"];

    public static readonly IReadOnlyDictionary<string, string> Nicknames = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Robert"] = "Bob", ["William"] = "Bill", ["James"] = "Jim", ["Michael"] = "Mike", ["Richard"] = "Rick", ["Charles"] = "Chuck", ["Joseph"] = "Joe", ["Daniel"] = "Danny", ["Anthony"] = "Tony",
        ["Edward"] = "Ted", ["Theodore"] = "Ted", ["Lawrence"] = "Larry", ["Francisco"] = "Paco", ["Eduardo"] = "Lalo", ["José"] = "Pepe", ["Guillermo"] = "Memo", ["Enrique"] = "Kike", ["Ignacio"] = "Nacho",
        ["Elizabeth"] = "Betty", ["Margaret"] = "Peggy", ["Katherine"] = "Kate", ["Patricia"] = "Trish", ["Jennifer"] = "Jenny", ["Deborah"] = "Debbie", ["Rebecca"] = "Becky", ["Victoria"] = "Vicky",
        ["Christina"] = "Tina", ["Dorothy"] = "Dot", ["Abigail"] = "Gail", ["Dolores"] = "Lola", ["Guadalupe"] = "Lupe", ["Consuelo"] = "Chelo", ["Alexander"] = "Sasha", ["Samuel"] = "Sam",
    };

    /// <summary>One name as another desk spells it: transliterated, with and without accents.</summary>
    public static readonly (string One, string Other)[] Spellings =
        [("Dmitri", "Дмитрий"), ("Sergei", "Serhiy"), ("Mohammed", "Muhammad"), ("Hussein", "Husain"), ("Khaled", "Khalid"), ("Elena", "Yelena"), ("Natalia", "Наталья"), ("Sofia", "Sophia"), ("José", "Jose"), ("Alexander", "Aleksandr")];

    public static string Surname(Dice dice)
    {
        var number = dice.Skewed(SurnameCount);
        return Starts[number % Starts.Length] + Middles[number / Starts.Length % Middles.Length] + Ends[number * 7 / 11 % Ends.Length];
    }

    public static string SpanishSurname(Dice dice) => dice.Of(SpanishStarts) + dice.Of(SpanishEnds);

    public static string Given(Dice dice, bool female)
    {
        var names = female ? Female : Male;
        return names[dice.Skewed(names.Length)];
    }
}
