using CsCheck;
using Tessera.Matching;

namespace Tessera.Tests.Rules.Matching;

public class TokenScanTests
{
    private static readonly Gen<string> AnyWord = Gen.Char["ABCDE"].Array[1, 11].Select(letters => new string(letters));

    [Fact]
    public void Sixty_four_at_once_find_what_one_by_one_finds() => Gen.Select(AnyWord.Array[0, 300], AnyWord, Gen.Int[0, 2]).Sample((words, word, distance) =>
    {
        var scan = new TokenScan();
        var known = words.Distinct(StringComparer.Ordinal).ToList();
        foreach (var (number, held) in known.Index()) scan.Add(held, number);

        Assert.Equal(known.Index().Where(held => EditDistance.Scalar(held.Item, word, distance) <= distance).Select(held => held.Index), scan.Near(word, distance));
    }, iter: 300);

    [Fact]
    public void A_removed_word_is_found_no_more_and_another_still_is()
    {
        var scan = new TokenScan();
        scan.Add("PELLANT", 1);
        scan.Add("PELLENT", 2);

        Assert.True(scan.Remove("PELLANT"));

        Assert.False(scan.Remove("PELLANT"));
        Assert.Equal([2], scan.Near("PELLANT", 2));
        Assert.Equal(1, scan.Count);
    }
}
