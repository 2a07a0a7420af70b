namespace Tessera.Matching;

/// <summary>Counts holders of values: a person in a hundred reports holds a name once.</summary>
internal sealed class FrequencyCounter
{
    private readonly Dictionary<(Field, string), HashSet<Guid>> _holders = [];
    private readonly Dictionary<Field, HashSet<Guid>> _all = [];

    public void Add(Guid holder, Features features)
    {
        foreach (var (field, value) in Values(features))
        {
            Of(_holders, (field, value)).Add(holder);
            Of(_all, field).Add(holder);
        }
    }

    public Dictionary<(Field, string), long> Holders() => _holders.ToDictionary(pair => pair.Key, pair => (long)pair.Value.Count);

    public Dictionary<Field, long> Totals() => _all.ToDictionary(pair => pair.Key, pair => (long)pair.Value.Count);

    private static IEnumerable<(Field, string)> Values(Features features)
    {
        foreach (var name in features.Names)
        {
            foreach (var surname in name.Surnames) yield return (Field.Surname, surname.Fold);
            if (name.Given is { IsInitial: false } given) yield return (Field.Given, given.Fold);
        }
        if (features.Kind is EntityKind.Phone or EntityKind.Email) yield break;      // there the value is the entity
        foreach (var phone in features.Phones) yield return (Field.Phone, phone);
        foreach (var email in features.Emails) yield return (Field.Email, email);
        foreach (var address in features.Addresses) yield return (Field.Address, address.House + address.Street);
        foreach (var word in features.Organizations.SelectMany(name => name.Words)) yield return (Field.OrganizationWord, word);
    }

    private static HashSet<Guid> Of<TKey>(Dictionary<TKey, HashSet<Guid>> sets, TKey key) where TKey : notnull
    {
        if (!sets.TryGetValue(key, out var set)) sets[key] = set = [];
        return set;
    }
}
