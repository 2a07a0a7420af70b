using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Tessera.Cli.Bench.Crash;

/// <summary>One report of the crash journey, with what is looked for afterwards: a word of its own, a file of its own, and a plate that just one other names.</summary>
internal sealed record Submission(string Mark, string Plate, string FileName, byte[] File)
{
    // Left out: what a reader or a camera takes for another (0 O D Q, 1 I L, 5 S, 8 B, 2 Z), so that only equal plates match.
    private const string PlateLetters = "ACEFHJKMNPRTUVWXY";
    private const string PlateDigits = "34679";

    public string What => $"A man photographed the loading gate and left in a van; reference {Mark}.";

    public string Sha256 => Convert.ToHexStringLower(SHA256.HashData(File));

    /// <summary>Pairs of reports that name one plate each, from a seed: the same seed, the same reports.</summary>
    public static IReadOnlyList<Submission> Draw(int count, int seed)
    {
        var random = new Random(seed);
        var plates = new HashSet<string>(StringComparer.Ordinal);
        while (plates.Count < (count + 1) / 2) plates.Add(new string(random.GetItems<char>(PlateLetters, 3)) + new string(random.GetItems<char>(PlateDigits, 4)));
        var list = plates.ToList();
        var order = Enumerable.Range(0, count).ToArray();
        random.Shuffle(order);
        return [.. order.Select(number => Make(number, list[number / 2], random))];
    }

    private static Submission Make(int number, string plate, Random random)
    {
        var mark = string.Create(CultureInfo.InvariantCulture, $"CRASH{number:0000}");
        // A picture now and then: its copy is made by a child process. The rest are texts of up to 200 kB.
        return number % 20 == 0
            ? new(mark, plate, $"{mark}.png", TinyPicture)
            : new(mark, plate, $"{mark}.txt", Encoding.UTF8.GetBytes($"{mark} " + new string(random.GetItems<char>("abcdefghij klmnop", random.Next(200, 200_000)))));
    }

    private static readonly byte[] TinyPicture = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAMUlEQVR42m3CQRGAQADEsFWCEpRUCUpQgoi+TxEGmsmG/cK8G/PAvAfzXsz7MO9g/gGlpmLBWH72xAAAAABJRU5ErkJggg==");
}
