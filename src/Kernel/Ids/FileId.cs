using System.Diagnostics.CodeAnalysis;

namespace Tessera.Kernel.Ids;

/// <summary>A file kept with a record; random, as its time must not show.</summary>
public readonly record struct FileId(Guid Value) : ITypedId<FileId>
{
    public static FileId New() => new(Secrets.RandomId());

    public static FileId From(Guid value) => new(value);

    public static bool TryParse([NotNullWhen(true)] string? text, IFormatProvider? provider, out FileId id)
    {
        var known = Guid.TryParse(text, out var value);
        id = new(value);
        return known;
    }

    public static FileId Parse(string text, IFormatProvider? provider) => new(Guid.Parse(text));

    public override string ToString() => Value.ToString();
}
