using System.Text.Json;

namespace Tessera.Access.Audit;

/// <summary>An entry's detail, which is codes, ids and counts, in a line: "reason UNRELIABLE · count 3".</summary>
internal static class AuditWords
{
    private const int MostOfList = 3;

    public static string Of(string detail)
    {
        var root = JsonDocument.Parse(detail).RootElement;
        return string.Join(" · ", Parts(root).Where(part => part.Length > 0));
    }

    private static IEnumerable<string> Parts(JsonElement element) => element.EnumerateObject().SelectMany(property => property.Value.ValueKind switch
    {
        JsonValueKind.Null => [],
        JsonValueKind.Object => Parts(property.Value),
        JsonValueKind.Array => [$"{property.Name} {List(property.Value)}"],
        // An id says nothing to a person; what it leads to stands in a column of its own.
        JsonValueKind.String when property.Value.TryGetGuid(out _) => [],
        // A sealed text is there, and is not opened here.
        JsonValueKind.String when property.Value.GetString() is { Length: > 60 } => [$"{property.Name} sealed"],
        _ => new[] { $"{property.Name} {property.Value}" },
    });

    private static string List(JsonElement list)
    {
        var count = list.GetArrayLength();
        var first = list.EnumerateArray().Take(MostOfList).Select(item => item.ToString()).Where(item => !Guid.TryParse(item, out _)).ToList();
        return first.Count == 0 ? $"{count}" : string.Join(", ", first) + (count > MostOfList ? $" and {count - MostOfList} more" : "");
    }
}
