using Tessera.Kernel.Ids;

namespace Tessera.Access.Contracts;

/// <summary>Somebody who signs in. What they may do lies in their postings.</summary>
public sealed class Person
{
    public PersonId Id { get; private init; }
    public string Name { get; private init; } = "";
    public string Email { get; private init; } = "";
    public bool Active { get; private init; }
}
