using System.Collections.Concurrent;

namespace Tessera.Matching;

/// <summary>
/// The different surnames that are held, to find those a slip makes of one another. All are compared, 64 at once (<see cref="TokenScan"/>); what was
/// near a surname is remembered under a hash, and only surnames that came since are compared again.
/// </summary>
internal sealed class SurnameTable
{
    private const int Shortest = 4;       // of shorter ones every other is near
    private const int MostSlips = 2;
    private const int MostSince = 256;
    private const int MostRemembered = 200_000;

    private readonly TokenScan _scan = new();
    private readonly Lexicon<string, NameToken> _words;
    private volatile Memory _memory = new();

    public SurnameTable() => _words = new(Added, Gone);

    public int Count => _words.Count;

    public void Hold(PersonName name)
    {
        foreach (var surname in Of(name)) _words.Hold(surname.Fold, _ => surname);
    }

    public void Release(PersonName name)
    {
        foreach (var surname in Of(name)) _words.Release(surname.Fold);
    }

    /// <summary>How other surnames sound that are one or two slips from this one.</summary>
    public void AddSounds(NameToken surname, HashSet<string> sounds)
    {
        if (surname.Fold.Length < Shortest) return;
        foreach (var number in Near(surname.Fold))
        {
            if (_words[number] is not { } near || near.Fold == surname.Fold || !WordLikeness.AreClose(surname.Fold, near.Fold)) continue;
            sounds.Add(near.Sound);
            sounds.Add(near.OtherSound);
        }
        sounds.Remove(surname.Sound);
        sounds.Remove(surname.OtherSound);
    }

    private int[] Near(string fold)
    {
        var memory = _memory;
        var key = KeyHash.Of(KeyPart.SurnameAlone, fold);
        var upTo = memory.Count;
        if (memory.Remembered.TryGetValue(key, out var known))
        {
            if (known.UpTo == upTo) return known.Numbers;
            if (upTo - known.UpTo <= MostSince) return memory.Remember(key, new(upTo, [.. known.Numbers, .. Since(memory, known.UpTo, upTo, fold)]));
        }
        return memory.Remember(key, new(upTo, [.. _scan.Near(fold, MostSlips).Where(number => _words[number] is { } word && WordLikeness.AreClose(fold, word.Fold))]));
    }

    private IEnumerable<int> Since(Memory memory, int from, int upTo, string fold) =>
        memory.Numbers(from, upTo).Where(number => _words[number] is { } word && WordLikeness.AreClose(fold, word.Fold));

    private void Added(NameToken surname, int number)
    {
        _scan.Add(surname.Fold, number);
        if (_memory.Count > (2 * _words.Count) + 10_000) _memory = new();
        _memory.Add(number);
    }

    private void Gone(NameToken surname, int number) => _scan.Remove(surname.Fold);

    private static IEnumerable<NameToken> Of(PersonName name) => name.Family.Length > 1 ? name.Surnames.Append(name.FamilyJoined!) : name.Surnames;

    private readonly record struct Known(int UpTo, int[] Numbers);

    /// <summary>Surnames in the order they came, and what was found near some of them. A hash tells nobody which.</summary>
    private sealed class Memory
    {
        private volatile int[] _came = new int[1024];
        private volatile int _count;

        public int Count => _count;

        public ConcurrentDictionary<ulong, Known> Remembered { get; } = new();

        public void Add(int number)
        {
            if (_count == _came.Length)
            {
                var grown = new int[_came.Length * 2];
                _came.CopyTo(grown, 0);
                _came = grown;
            }
            _came[_count] = number;
            _count++;
        }

        public IEnumerable<int> Numbers(int from, int upTo) => _came[from..upTo];

        public int[] Remember(ulong key, Known known)
        {
            if (Remembered.Count > MostRemembered) Remembered.Clear();
            Remembered[key] = known;
            return known.Numbers;
        }
    }
}
