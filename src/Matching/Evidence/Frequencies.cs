using System.Collections.Frozen;
using System.Globalization;

namespace Tessera.Matching;

/// <summary>
/// How many hold a value, of how many. Only values with 20 holders or more are known; below that every value is equally
/// rare, so that a weight never tells that some record exists (ARCHITECTURE idea 4).
/// </summary>
public sealed class Frequencies
{
    public const int FewestHolders = 20;

    private readonly FrozenDictionary<(Field, string), long> _holders;
    private readonly FrozenDictionary<Field, long> _totals;

    private Frequencies(string version, IReadOnlyDictionary<(Field, string), long> holders, IReadOnlyDictionary<Field, long> totals)
    {
        Version = version;
        _holders = holders.Where(pair => pair.Value >= FewestHolders).ToFrozenDictionary();
        _totals = totals.ToFrozenDictionary();
    }

    /// <summary>Names which table this is; evidence carries it, so that it can be replayed.</summary>
    public string Version { get; }

    /// <summary>Common U.S. names, from the census of 1990; what a center starts with.</summary>
    public static Frequencies Population { get; } = new("us-1990", CommonNames.Holders(), CommonNames.Totals());

    /// <summary>From a center's own mentions, each value counted once for each holder (the entity, or the mention where nothing is known).</summary>
    public static Frequencies Count(string version, IEnumerable<(Guid Holder, Features Features)> mentions)
    {
        var counter = new FrequencyCounter();
        foreach (var (holder, features) in mentions) counter.Add(holder, features);
        return new Frequencies(version, counter.Holders(), counter.Totals());
    }

    /// <summary>The bits that agreeing on this value is worth, at most <paramref name="rare"/>, with whether it is known to be common.</summary>
    internal (int Bits, bool IsCommon) Worth(Field field, string value, int rare)
    {
        var common = Own(field, value) ?? (ReferenceEquals(this, Population) ? null : Population.Own(field, value));
        return common is { } bits && bits < rare ? (bits, true) : (rare, false);
    }

    internal bool IsKnown(Field field, string value) => _holders.ContainsKey((field, value)) || Population._holders.ContainsKey((field, value));

    private int? Own(Field field, string value) =>
        _holders.TryGetValue((field, value), out var holders) ? Bits.OneIn(holders, _totals[field]) : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Version}: {_holders.Count} common values");
}
