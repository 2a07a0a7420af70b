namespace Tessera.Matching;

/// <summary>What a mention is about. Two mentions of different kinds are never the same entity; they may share an identifier.</summary>
public enum EntityKind
{
    Person = 1,
    Organization = 2,
    Vehicle = 3,
    Phone = 4,
    Email = 5,
    Place = 6,
    Document = 7,
    Account = 8,
    Aircraft = 9,
    Vessel = 10,
    Url = 11,
    Weapon = 12,
}
