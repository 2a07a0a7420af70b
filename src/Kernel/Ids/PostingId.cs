using System.Diagnostics.CodeAnalysis;

namespace Tessera.Kernel.Ids;

/// <summary>A person at an agency with duties for a term; what a reader acts under.</summary>
public readonly record struct PostingId(Guid Value) : ITypedId<PostingId>
{
    public static PostingId New() => new(Guid.CreateVersion7());

    public static PostingId From(Guid value) => new(value);

    public static bool TryParse([NotNullWhen(true)] string? text, IFormatProvider? provider, out PostingId id)
    {
        var known = Guid.TryParse(text, out var value);
        id = new(value);
        return known;
    }

    public static PostingId Parse(string text, IFormatProvider? provider) => new(Guid.Parse(text));

    public override string ToString() => Value.ToString();
}
