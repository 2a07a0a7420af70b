using System.Diagnostics.CodeAnalysis;

namespace Tessera.Kernel.Ids;

/// <summary>What a person said of two mentions: same, different, unsure.</summary>
public readonly record struct JudgementId(Guid Value) : ITypedId<JudgementId>
{
    public static JudgementId New() => new(Guid.CreateVersion7());

    public static JudgementId From(Guid value) => new(value);

    public static bool TryParse([NotNullWhen(true)] string? text, IFormatProvider? provider, out JudgementId id)
    {
        var known = Guid.TryParse(text, out var value);
        id = new(value);
        return known;
    }

    public static JudgementId Parse(string text, IFormatProvider? provider) => new(Guid.Parse(text));

    public override string ToString() => Value.ToString();
}
