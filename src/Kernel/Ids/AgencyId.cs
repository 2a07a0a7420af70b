using System.Diagnostics.CodeAnalysis;

namespace Tessera.Kernel.Ids;

/// <summary>A center, or an agency a center works with.</summary>
public readonly record struct AgencyId(Guid Value) : ITypedId<AgencyId>
{
    public static AgencyId New() => new(Guid.CreateVersion7());

    public static AgencyId From(Guid value) => new(value);

    public static bool TryParse([NotNullWhen(true)] string? text, IFormatProvider? provider, out AgencyId id)
    {
        var known = Guid.TryParse(text, out var value);
        id = new(value);
        return known;
    }

    public static AgencyId Parse(string text, IFormatProvider? provider) => new(Guid.Parse(text));

    public override string ToString() => Value.ToString();
}
