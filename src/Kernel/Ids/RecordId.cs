using System.Diagnostics.CodeAnalysis;

namespace Tessera.Kernel.Ids;

/// <summary>Anything written: a tip, a SAR, a product.</summary>
public readonly record struct RecordId(Guid Value) : ITypedId<RecordId>
{
    public static RecordId New() => new(Guid.CreateVersion7());

    public static RecordId From(Guid value) => new(value);

    public static bool TryParse([NotNullWhen(true)] string? text, IFormatProvider? provider, out RecordId id)
    {
        var known = Guid.TryParse(text, out var value);
        id = new(value);
        return known;
    }

    public static RecordId Parse(string text, IFormatProvider? provider) => new(Guid.Parse(text));

    public override string ToString() => Value.ToString();
}
