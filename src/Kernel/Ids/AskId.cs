using System.Diagnostics.CodeAnalysis;

namespace Tessera.Kernel.Ids;

/// <summary>A wish for action, followed to its outcome.</summary>
public readonly record struct AskId(Guid Value) : ITypedId<AskId>
{
    public static AskId New() => new(Guid.CreateVersion7());

    public static AskId From(Guid value) => new(value);

    public static bool TryParse([NotNullWhen(true)] string? text, IFormatProvider? provider, out AskId id)
    {
        var known = Guid.TryParse(text, out var value);
        id = new(value);
        return known;
    }

    public static AskId Parse(string text, IFormatProvider? provider) => new(Guid.Parse(text));

    public override string ToString() => Value.ToString();
}
