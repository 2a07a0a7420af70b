namespace Tessera.Matching;

/// <summary>
/// From a key to the numbers of the mentions filed under it, in ascending order. One writer at a time, readers without a lock: what a reader holds
/// is never changed under it but for appending behind the count it read. Parted by hash, so that growing is short. Two keys that fall
/// together (one in a million millions) only propose one more candidate.
/// </summary>
internal sealed class KeyTable
{
    private const int PartBits = 12;
    private readonly KeyPartition?[] _parts = new KeyPartition?[1 << PartBits];

    public long Filed { get; private set; }

    public long Bytes => _parts.Sum(part => part?.Bytes ?? 0);

    /// <summary>The list at this moment. A list of one is written to <paramref name="one"/>.</summary>
    public ReadOnlySpan<int> Read(ulong key, Span<int> one) => Volatile.Read(ref _parts[key >> (64 - PartBits)]) is { } part ? part.Read(Short(key), one) : [];

    public void Add(ulong key, int number)
    {
        ref var part = ref _parts[key >> (64 - PartBits)];
        if (part is null) Volatile.Write(ref part, new KeyPartition());
        if (part.Add(Short(key), number)) Filed++;
    }

    public void Remove(ulong key, int number)
    {
        if (_parts[key >> (64 - PartBits)] is { } part && part.Remove(Short(key), number)) Filed--;
    }

    /// <summary>32 bits beside those that choose the part.</summary>
    private static uint Short(ulong key) => (uint)(key >> (32 - PartBits)) is var bits && bits == 0 ? 1 : bits;
}
