using System.Diagnostics.CodeAnalysis;

namespace Tessera.Kernel.Ids;

/// <summary>One agency's signature under one agreement: what a grant under it opens for.</summary>
public readonly record struct PartyId(Guid Value) : ITypedId<PartyId>
{
    public static PartyId New() => new(Guid.CreateVersion7());

    public static PartyId From(Guid value) => new(value);

    public static bool TryParse([NotNullWhen(true)] string? text, IFormatProvider? provider, out PartyId id)
    {
        var known = Guid.TryParse(text, out var value);
        id = new(value);
        return known;
    }

    public static PartyId Parse(string text, IFormatProvider? provider) => new(Guid.Parse(text));

    public override string ToString() => Value.ToString();
}
