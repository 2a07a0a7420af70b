using System.Runtime.Intrinsics;

namespace Tessera.Matching;

/// <summary>
/// The different words of a dictionary, laid out so that one machine instruction compares 64 of them: every word within a distance is
/// found, none is missed, and no index of typos is needed. Words of one length lie side by side, letter by letter.
/// </summary>
public sealed class TokenScan
{
    private const int Lanes = 64;
    private const int Longest = NameText.LongestWord;

    private readonly Lock _writing = new();
    private readonly List<Block>[] _byLength = [.. Enumerable.Range(0, Longest + 1).Select(_ => new List<Block>())];
    private readonly Dictionary<string, (Block Block, int Lane)> _places = new(StringComparer.Ordinal);

    public int Count { get; private set; }

    /// <summary>A word in the letters <see cref="NameText.FoldWithDigits"/> leaves, with the number it is known by.</summary>
    public void Add(string word, int number)
    {
        lock (_writing)
        {
            if (word.Length == 0 || word.Length > Longest || _places.ContainsKey(word)) return;
            var blocks = _byLength[word.Length];
            if (blocks.Count == 0 || blocks[^1].Used == Lanes) _byLength[word.Length] = blocks = [.. blocks, new Block(word.Length)];     // readers keep the list they have
            _places[word] = (blocks[^1], blocks[^1].Add(word, number));
            Count++;
        }
    }

    /// <summary>The word leaves no letter behind.</summary>
    public bool Remove(string word)
    {
        lock (_writing)
        {
            if (!_places.Remove(word, out var place)) return false;
            place.Block.Clear(place.Lane);
            Count--;
            return true;
        }
    }

    /// <summary>The numbers of all words at most this far (<see cref="EditDistance"/>) from this one, in ascending order.</summary>
    public List<int> Near(string word, int distance)
    {
        List<int> found = [];
        for (var length = Math.Max(1, word.Length - distance); length <= Math.Min(Longest, word.Length + distance); length++)
        {
            foreach (var block in _byLength[length]) block.Near(word, distance, found);
        }
        found.Sort();
        return found;
    }

    private sealed class Block(int length)
    {
        private readonly byte[] _letters = new byte[length * Lanes];
        private readonly int[] _numbers = new int[Lanes];
        private ulong _live;

        public int Used { get; private set; }

        public int Add(string word, int number)
        {
            for (var i = 0; i < length; i++) _letters[(i * Lanes) + Used] = (byte)word[i];
            _numbers[Used] = number;
            Volatile.Write(ref _live, _live | (1UL << Used));
            return Used++;
        }

        public void Clear(int lane)
        {
            Volatile.Write(ref _live, _live & ~(1UL << lane));
            for (var i = 0; i < length; i++) _letters[(i * Lanes) + lane] = 0;
            _numbers[lane] = 0;
        }

        public void Near(string word, int distance, List<int> found)
        {
            var live = Volatile.Read(ref _live);
            var near = live & (Vector256.IsHardwareAccelerated ? Together(word, distance) : OneByOne(word, distance));
            for (; near != 0; near &= near - 1) found.Add(_numbers[System.Numerics.BitOperations.TrailingZeroCount(near)]);
        }

        /// <summary>The table of <see cref="EditDistance.Scalar"/>, 64 words at once: a row for each letter of the block's words, a column for each of the word.</summary>
        private ulong Together(string word, int distance)
        {
            Span<Vector512<byte>> rows = stackalloc Vector512<byte>[3 * (word.Length + 1)];
            var before = rows[..(word.Length + 1)];
            var above = rows.Slice(word.Length + 1, word.Length + 1);
            var row = rows[(2 * (word.Length + 1))..];
            for (var j = 0; j <= word.Length; j++) above[j] = Vector512.Create((byte)j);

            var last = Vector512<byte>.Zero;
            for (var i = 1; i <= length; i++)
            {
                var letters = Vector512.Create<byte>(_letters.AsSpan((i - 1) * Lanes, Lanes));
                row[0] = Vector512.Create((byte)i);
                for (var j = 1; j <= word.Length; j++)
                {
                    var other = Vector512.AndNot(Vector512<byte>.One, Vector512.Equals(letters, Vector512.Create((byte)word[j - 1])));
                    var cost = Vector512.Min(Vector512.Min(above[j], row[j - 1]) + Vector512<byte>.One, above[j - 1] + other);
                    if (i > 1 && j > 1)
                    {
                        var exchanged = Vector512.Equals(letters, Vector512.Create((byte)word[j - 2])) & Vector512.Equals(last, Vector512.Create((byte)word[j - 1]));
                        cost = Vector512.Min(cost, Vector512.ConditionalSelect(exchanged, before[j - 2] + Vector512<byte>.One, Vector512<byte>.AllBitsSet));
                    }
                    row[j] = cost;
                }
                last = letters;
                var free = before;
                before = above;
                above = row;
                row = free;
            }
            return Vector512.LessThanOrEqual(above[word.Length], Vector512.Create((byte)distance)).ExtractMostSignificantBits();
        }

        internal ulong OneByOne(string word, int distance)
        {
            ulong near = 0;
            Span<char> held = stackalloc char[length];
            for (var lane = 0; lane < Used; lane++)
            {
                for (var i = 0; i < length; i++) held[i] = (char)_letters[(i * Lanes) + lane];
                if (EditDistance.Scalar(held, word, distance) <= distance) near |= 1UL << lane;
            }
            return near;
        }
    }
}
