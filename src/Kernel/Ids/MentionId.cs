using System.Diagnostics.CodeAnalysis;

namespace Tessera.Kernel.Ids;

/// <summary>A fact named by a record: a person, vehicle, phone, place.</summary>
public readonly record struct MentionId(Guid Value) : ITypedId<MentionId>
{
    public static MentionId New() => new(Guid.CreateVersion7());

    public static MentionId From(Guid value) => new(value);

    public static bool TryParse([NotNullWhen(true)] string? text, IFormatProvider? provider, out MentionId id)
    {
        var known = Guid.TryParse(text, out var value);
        id = new(value);
        return known;
    }

    public static MentionId Parse(string text, IFormatProvider? provider) => new(Guid.Parse(text));

    public override string ToString() => Value.ToString();
}
