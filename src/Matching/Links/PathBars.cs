namespace Tessera.Matching;

/// <summary>What a further way must not use: the things it came by, and the steps that earlier ways took from where it leaves them.</summary>
internal sealed class PathBars
{
    private readonly HashSet<int> _things = [];
    private readonly HashSet<int> _steps = [];

    public void Clear()
    {
        _things.Clear();
        _steps.Clear();
    }

    /// <summary>Leaves the path behind its thing of this place; of the ways found so far those that came here in the same way show which steps are taken.</summary>
    public void Leave(LinkPath path, int at, List<LinkPath> found)
    {
        Clear();
        for (var i = 0; i < at; i++) _things.Add(path.Things[i]);
        foreach (var earlier in found)
        {
            if (earlier.Links.Length > at && earlier.Things.AsSpan(0, at + 1).SequenceEqual(path.Things.AsSpan(0, at + 1))) _steps.Add(earlier.Things[at + 1]);
        }
    }

    /// <summary>Whether the step is barred, from whichever end it is taken.</summary>
    public bool Bars(int from, int thing, int next) =>
        _things.Contains(next) || (thing == from && _steps.Contains(next)) || (next == from && _steps.Contains(thing));
}
