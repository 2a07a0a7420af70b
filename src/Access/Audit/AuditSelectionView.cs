using System.Globalization;

namespace Tessera.Access.Audit;

/// <summary>The words of the log page's address, as they came.</summary>
internal sealed record AuditAddress(string? Person, string? Record, string? Kind, string? Outcome, string? From, string? To, string? Before);

/// <summary>Which entries of the log: by whom, of what, which kind, between which days.</summary>
public sealed record AuditSelectionView
{
    private const int LongestText = 100;

    /// <summary>A part of a name.</summary>
    public string? Person { get; init; }

    /// <summary>A record's whole number.</summary>
    public string? Record { get; init; }

    /// <summary>What kinds begin with: "record.", "record.viewed".</summary>
    public string? Kind { get; init; }
    public string? Outcome { get; init; }
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }

    /// <summary>Only what came before this entry: the next page.</summary>
    public Guid? Before { get; init; }

    public static IReadOnlyList<string> Outcomes { get; } = ["done", "refused", "not-found", "failed"];

    internal static AuditSelectionView Read(AuditAddress address, IDictionary<string, string> wrong)
    {
        var filter = new AuditSelectionView
        {
            Person = Text(address.Person, "person", wrong),
            Record = Text(address.Record, "record", wrong),
            Kind = KindOf(address.Kind, wrong),
            Outcome = OutcomeOf(address.Outcome, wrong),
            From = Day(address.From, "from", wrong),
            To = Day(address.To, "to", wrong),
            Before = Entry(address.Before, wrong),
        };
        if (filter is { From: { } from, To: { } to } && from > to) wrong["to"] = "The last day is before the first.";
        return filter;
    }

    /// <summary>The address of the same selection from another entry on.</summary>
    public string Address(Guid? before)
    {
        var parts = new (string Name, string? Value)[]
        {
            ("person", Person), ("record", Record), ("kind", Kind), ("outcome", Outcome), ("from", Shown(From)), ("to", Shown(To)), ("before", before?.ToString()),
        }.Where(part => part.Value is not null).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}").ToList();
        return parts.Count == 0 ? "/audit" : $"/audit?{string.Join('&', parts)}";
    }

    public static string? Shown(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Text(string? text, string field, IDictionary<string, string> wrong)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (text.Length <= LongestText && !text.Any(char.IsControl)) return text.Trim();
        wrong[field] = $"Type at most {LongestText} letters, digits and signs.";
        return null;
    }

    private static string? KindOf(string? text, IDictionary<string, string> wrong)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (text.Trim() is { Length: <= LongestText } kind && kind.All(letter => char.IsAsciiLetterLower(letter) || letter is '.' or '-')) return kind;
        wrong["kind"] = "Type a kind or its beginning, such as record.viewed or record.";
        return null;
    }

    private static string? OutcomeOf(string? text, IDictionary<string, string> wrong)
    {
        if (string.IsNullOrEmpty(text)) return null;
        if (Outcomes.Contains(text)) return text;
        wrong["outcome"] = "Choose done, refused, not-found or failed.";
        return null;
    }

    private static DateOnly? Day(string? text, string field, IDictionary<string, string> wrong)
    {
        if (string.IsNullOrEmpty(text)) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        wrong[field] = "Type a day, such as 2026-11-23.";
        return null;
    }

    private static Guid? Entry(string? text, IDictionary<string, string> wrong)
    {
        if (string.IsNullOrEmpty(text)) return null;
        if (Guid.TryParse(text, out var id)) return id;
        wrong["before"] = "No entry is called so.";
        return null;
    }
}
