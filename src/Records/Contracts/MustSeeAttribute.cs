namespace Tessera.Records.Contracts;

/// <summary>This route names a record: whoever cannot see it gets 404 before anything else is looked at.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class MustSeeAttribute(string route = "Id") : Attribute
{
    /// <summary>The route value that holds the record's id.</summary>
    public string Route { get; } = route;

    /// <summary>It works on the record: who was only given it finds nothing here.</summary>
    public bool Own { get; init; }
}
