using System.Collections.Immutable;

namespace Tessera.Matching;

/// <summary>Groups that grow by joining, unless two of their members are to be kept apart.</summary>
internal sealed class Joining
{
    private readonly Dictionary<Guid, Guid> _up;
    private readonly Dictionary<Guid, List<Guid>> _members;
    private readonly Dictionary<Guid, HashSet<Guid>> _apart = [];

    public Joining(IReadOnlyCollection<Guid> mentions)
    {
        _up = mentions.ToDictionary(mention => mention);
        _members = mentions.ToDictionary(mention => mention, mention => new List<Guid> { mention });
    }

    /// <summary>Groups joined before stay as they are: a person's "same" is asked before the machine's "apart".</summary>
    public void KeepApart((Guid A, Guid B) pair)
    {
        Apart(pair.A).Add(pair.B);
        Apart(pair.B).Add(pair.A);
    }

    /// <summary>True where the two are one group afterwards.</summary>
    public bool TryJoin((Guid A, Guid B) pair)
    {
        var (one, other) = (Top(pair.A), Top(pair.B));
        if (one == other) return true;
        if (_members[one].Count < _members[other].Count) (one, other) = (other, one);
        if (_members[other].Any(member => _apart.TryGetValue(member, out var apart) && apart.Any(mention => Top(mention) == one))) return false;

        foreach (var member in _members[other]) _up[member] = one;
        _members[one].AddRange(_members[other]);
        _members.Remove(other);
        return true;
    }

    public ImmutableArray<SeenEntity> Entities() =>
        [.. _members.Values.Select(members => new SeenEntity([.. members.Order()])).OrderBy(entity => entity.Id)];

    private Guid Top(Guid mention) => _up[mention];

    private HashSet<Guid> Apart(Guid mention)
    {
        if (!_apart.TryGetValue(mention, out var apart)) _apart[mention] = apart = [];
        return apart;
    }
}
