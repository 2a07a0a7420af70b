using System.Globalization;
using Tessera.Kernel;
using Tessera.Kernel.Ids;

namespace Tessera.Graph.Search;

/// <summary>What of the found is shown: codes and days only, so it may stand in an address.</summary>
internal sealed record SearchFilter
{
    public const int PageSize = 25;
    private const string Records = "records";

    /// <summary>"records", the name of a mention kind, or null: all.</summary>
    public string? Kind { get; init; }
    public RecordStream? Stream { get; init; }
    public AgencyId? Center { get; init; }
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }
    public int Page { get; init; } = 1;

    public bool Narrows => this with { Page = 1 } != new SearchFilter();

    /// <summary>Reads an address's words; what is malformed is named by its field, never guessed.</summary>
    public static SearchFilter Read(SearchAddress address, IDictionary<string, string> wrong)
    {
        var filter = new SearchFilter
        {
            Kind = KindOf(address.Kind, wrong),
            Stream = Parse<RecordStream>(address.Stream, "stream", "No stream is called so.", Enum.TryParse, wrong),
            Center = Parse<AgencyId>(address.Center, "center", "No center is called so.", (string? text, out AgencyId id) => AgencyId.TryParse(text, null, out id), wrong),
            From = Parse<DateOnly>(address.From, "from", "Type a day, such as 2026-11-23.", Day, wrong),
            To = Parse<DateOnly>(address.To, "to", "Type a day, such as 2026-11-23.", Day, wrong),
            Page = Parse<int>(address.Page, "page", "Pages are counted from 1.", Page1, wrong) ?? 1,
        };
        if (filter is { From: { } from, To: { } to } && from > to) wrong["to"] = "The last day is before the first.";
        return filter;
    }

    public bool Admits(FoundView found) => AdmitsKind(found.Kind) && AdmitsStream(found) && AdmitsCenter(found) && AdmitsDay(found);

    public bool AdmitsKind(string kind) => Kind is null || Kind == kind;

    public bool AdmitsStream(FoundView found) => Stream is null || found.Records.Any(record => record.Stream == Stream);

    public bool AdmitsCenter(FoundView found) => Center is null || found.Records.Any(record => record.Owner == Center);

    public bool AdmitsDay(FoundView found) => found.Records.Any(record => (From is null || record.Day >= From) && (To is null || record.Day <= To));

    /// <summary>The address of this selection; the words are not in it.</summary>
    public string Address(Guid inquiry)
    {
        var parts = new List<string>();
        Add("kind", Kind);
        Add("stream", Stream?.ToString());
        Add("center", Center?.ToString());
        Add("from", From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Add("to", To?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Add("page", Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null);
        return $"/search/{inquiry}{(parts.Count == 0 ? "" : "?" + string.Join('&', parts))}";

        void Add(string name, string? value)
        {
            if (value is not null) parts.Add($"{name}={value}");
        }
    }

    private static string? KindOf(string? text, IDictionary<string, string> wrong)
    {
        if (string.IsNullOrEmpty(text) || text == Records || Enum.GetNames<Contracts.MentionKind>().Contains(text, StringComparer.Ordinal)) return string.IsNullOrEmpty(text) ? null : text;
        wrong["kind"] = "Nothing is called so.";
        return null;
    }

    private delegate bool TryRead<T>(string? text, out T value);

    private static T? Parse<T>(string? text, string field, string otherwise, TryRead<T> read, IDictionary<string, string> wrong)
        where T : struct
    {
        if (string.IsNullOrEmpty(text)) return null;
        if (read(text, out var value)) return value;
        wrong[field] = otherwise;
        return null;
    }

    private static bool Day(string? text, out DateOnly day) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static bool Page1(string? text, out int page) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out page) && page is > 0 and <= 1000;
}

/// <summary>The words of an address's query, as they came.</summary>
internal sealed record SearchAddress(string? Kind, string? Stream, string? Center, string? From, string? To, string? Page);
