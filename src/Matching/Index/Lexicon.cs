namespace Tessera.Matching;

/// <summary>
/// What many mentions say, kept once and known by a number for as long as one of them says it. One writer at a time; a reader who holds a
/// number that is gone by now is told nothing, or what the number means since: it must look whether the mention still stands.
/// </summary>
internal sealed class Lexicon<TKey, TValue>(Action<TValue, int>? added = null, Action<TValue, int>? gone = null)
    where TKey : notnull
    where TValue : class
{
    private readonly Dictionary<TKey, (int Number, int Holders)> _known = [];
    private readonly Stack<int> _free = [];
    private volatile TValue?[] _values = new TValue?[64];
    private int _last;

    public int Count => _known.Count;

    /// <summary>Null where nobody says it any more. No value has the number 0.</summary>
    public TValue? this[int number] => _values is var values && (uint)number < (uint)values.Length ? Volatile.Read(ref values[number]) : null;

    public int Hold(TKey key, Func<TKey, TValue> value)
    {
        if (_known.TryGetValue(key, out var known))
        {
            _known[key] = (known.Number, known.Holders + 1);
            return known.Number;
        }
        if (!_free.TryPop(out var number)) number = ++_last;
        if (number >= _values.Length)
        {
            var grown = new TValue?[_values.Length * 2];
            _values.CopyTo(grown, 0);
            _values = grown;
        }
        var kept = value(key);
        Volatile.Write(ref _values[number], kept);
        _known[key] = (number, 1);
        added?.Invoke(kept, number);
        return number;
    }

    public void Release(TKey key)
    {
        var (number, holders) = _known[key];
        if (holders > 1)
        {
            _known[key] = (number, holders - 1);
            return;
        }
        _known.Remove(key);
        gone?.Invoke(_values[number]!, number);
        Volatile.Write(ref _values[number], null);
        _free.Push(number);
    }
}
