namespace Tessera.Matching;

/// <summary>Mentions filed under one key. Appended in place behind the count readers see; anything else makes a new list.</summary>
internal sealed class FeatureList
{
    private readonly Features[] _items;
    private int _count;

    public FeatureList(Features only)
    {
        _items = [only];
        _count = 1;
    }

    private FeatureList(Features[] items, int count)
    {
        _items = items;
        _count = count;
    }

    public ReadOnlySpan<Features> Read() => _items.AsSpan(0, Volatile.Read(ref _count));

    public FeatureList With(Features features)
    {
        if (_count < _items.Length)
        {
            _items[_count] = features;
            Volatile.Write(ref _count, _count + 1);
            return this;
        }
        var grown = new Features[_items.Length * 2];
        _items.CopyTo(grown, 0);
        grown[_count] = features;
        return new FeatureList(grown, _count + 1);
    }

    public FeatureList? Without(Features features)
    {
        var at = Array.IndexOf(_items, features, 0, _count);
        if (at < 0) return this;
        if (_count == 1) return null;
        Features[] rest = [.. _items.AsSpan(0, at), .. _items.AsSpan(at + 1, _count - at - 1)];
        return new FeatureList(rest, rest.Length);
    }
}
