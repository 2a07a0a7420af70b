namespace Tessera.Matching;

/// <summary>Which mentions a search may look at: of the probe's kind, not the probe itself, and seen by the reader. Each is asked for once.</summary>
internal sealed class Admission(MentionStore store)
{
    private readonly Dictionary<int, bool> _answers = [];
    private Func<Guid, bool>? _admits;
    private ulong[]? _sees;
    private EntityKind _kind;
    private int _self;

    public void Ask(Features probe, Asked asked, Audiences audiences)
    {
        _answers.Clear();
        _admits = asked.Admits;
        _sees = asked.StandsIn is { } standsIn ? audiences.Joined(standsIn) : null;
        _kind = probe.Kind;
        _self = store.NumberOf(probe.Mention);
    }

    public bool Of(int number)
    {
        var tag = store.Tag(number);
        if ((tag & 15) != (int)_kind || number == _self) return false;
        if (_sees is not null && !Audiences.Sees(_sees, tag >> 4)) return false;
        if (_admits is null) return true;
        if (_answers.TryGetValue(number, out var answer)) return answer;
        return _answers[number] = store.MentionOf(number) is var mention && mention != Guid.Empty && _admits(mention);
    }

    /// <summary>Of the mention as it was read, whole: what was asked before may have been another's number.</summary>
    public bool Holds(Features mention, int label) =>
        mention.Kind == _kind && (_sees is null || Audiences.Sees(_sees, label)) && _admits?.Invoke(mention.Mention) != false;
}
