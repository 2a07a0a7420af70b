namespace Tessera.Kernel.Ids;

/// <summary>An id that cannot be mistaken for another thing's id. Binds in routes, forms and JSON as a plain uuid.</summary>
public interface ITypedId<TSelf> : IParsable<TSelf>
    where TSelf : struct, ITypedId<TSelf>
{
    Guid Value { get; }

    static abstract TSelf From(Guid value);
}
