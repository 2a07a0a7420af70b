namespace Tessera.Graph.Contracts;

/// <summary>What a mention is about. The same words and numbers as the matching library's kinds.</summary>
public enum MentionKind
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
