using System.Diagnostics.CodeAnalysis;

namespace Tessera.Kernel.Ids;

/// <summary>One act of giving a record to somebody.</summary>
public readonly record struct GrantId(Guid Value) : ITypedId<GrantId>
{
    public static GrantId New() => new(Guid.CreateVersion7());

    public static GrantId From(Guid value) => new(value);

    public static bool TryParse([NotNullWhen(true)] string? text, IFormatProvider? provider, out GrantId id)
    {
        var known = Guid.TryParse(text, out var value);
        id = new(value);
        return known;
    }

    public static GrantId Parse(string text, IFormatProvider? provider) => new(Guid.Parse(text));

    public override string ToString() => Value.ToString();
}
