using Tessera.Matching;

namespace Tessera.Graph.Search;

/// <summary>The matcher's memory, for reading. Null until it is loaded; who reads it says itself what it may compare with.</summary>
internal sealed class LiveIndex
{
    private volatile EntityIndex? _current;

    public EntityIndex? Current
    {
        get => _current;
        set => _current = value;
    }
}
