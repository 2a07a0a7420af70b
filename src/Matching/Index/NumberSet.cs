namespace Tessera.Matching;

/// <summary>A set of numbers that is emptied at once and kept for the next search; in the order they came.</summary>
internal sealed class NumberSet
{
    private long[] _slots = new long[1 << 12];
    private int[] _numbers = new int[1 << 10];
    private int _count;
    private long _round = 1;

    public ReadOnlySpan<int> Numbers => _numbers.AsSpan(0, _count);

    public void Clear()
    {
        _count = 0;
        _round++;
    }

    public bool Contains(int number) => _slots[Find(number)] >> 32 == _round;

    public bool Add(int number)
    {
        var at = Find(number);
        if (_slots[at] >> 32 == _round) return false;
        _slots[at] = (_round << 32) | (uint)number;
        if (_count == _numbers.Length) Array.Resize(ref _numbers, _count * 2);
        _numbers[_count++] = number;
        if (_count * 3 > _slots.Length) Grow();
        return true;
    }

    private int Find(int number)
    {
        var at = (int)((uint)number * 0x9E3779B1 >> 7) & (_slots.Length - 1);
        while (_slots[at] >> 32 == _round && (int)_slots[at] != number) at = (at + 1) & (_slots.Length - 1);
        return at;
    }

    private void Grow()
    {
        _slots = new long[_slots.Length * 4];
        foreach (var number in Numbers) _slots[Find(number)] = (_round << 32) | (uint)number;
    }
}
