using System.Diagnostics.CodeAnalysis;

namespace Tessera.Intake.Import.Dates;

/// <summary>A reading of a text: a value, or why there is none.</summary>
internal sealed record Read<T>(T? Value, string? Fault) where T : class
{
    public bool Succeeds([NotNullWhen(true)] out T? value) => Succeeds(out value, out _);

    public bool Succeeds([NotNullWhen(true)] out T? value, [NotNullWhen(false)] out string? why)
    {
        (value, why) = (Value, Value is null ? Fault : null);
        return value is not null;
    }

    public static implicit operator Read<T>(T value) => new(value, null);
}

internal static class Read
{
    public static Read<T> Fault<T>(string why) where T : class => new(null, why);
}
