using System.Collections.Frozen;

namespace Tessera.Matching;

public enum SpanKind
{
    Phone = 1,
    Email = 2,
    Url = 3,
    Plate = 4,
    Vin = 5,
    Tail = 6,
    Vessel = 7,
    Coordinates = 8,
    Date = 9,
}

/// <summary>Something a narrative seems to say, where it says it. A proposal: a person confirms it before it is a mention.</summary>
/// <param name="Value">In one form, as it is compared.</param>
/// <param name="Attributes">For <see cref="Features.From"/> (<see cref="AttributeKeys"/>); a date has <c>date</c>, and <c>ambiguous</c> where day and month could be exchanged.</param>
public sealed record NarrativeSpan(int Start, int Length, SpanKind Kind, string Value, IReadOnlyDictionary<string, string> Attributes)
{
    /// <summary>The kind of mention it would make; none for a date.</summary>
    public EntityKind? Entity => Kind switch
    {
        SpanKind.Phone => EntityKind.Phone,
        SpanKind.Email => EntityKind.Email,
        SpanKind.Url => EntityKind.Url,
        SpanKind.Plate or SpanKind.Vin => EntityKind.Vehicle,
        SpanKind.Tail => EntityKind.Aircraft,
        SpanKind.Vessel => EntityKind.Vessel,
        SpanKind.Coordinates => EntityKind.Place,
        _ => null,
    };

    internal int End => Start + Length;

    internal static NarrativeSpan Of(int start, int length, SpanKind kind, string value, params ReadOnlySpan<(string Key, string Value)> attributes)
    {
        var read = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, text) in attributes)
        {
            if (text.Length > 0) read[key] = text;
        }
        return new NarrativeSpan(start, length, kind, value, read.ToFrozenDictionary(StringComparer.Ordinal));
    }
}
