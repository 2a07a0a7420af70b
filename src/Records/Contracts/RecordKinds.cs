namespace Tessera.Records.Contracts;

/// <summary>The kinds of records the modules of this installation write.</summary>
public sealed class RecordKinds(IEnumerable<IRecordKind> kinds)
{
    private readonly Dictionary<string, IRecordKind> _kinds = kinds.ToDictionary(kind => kind.Kind, StringComparer.Ordinal);

    public IReadOnlyCollection<IRecordKind> All => _kinds.Values;

    public IRecordKind Of(string kind) => _kinds[kind];
}
