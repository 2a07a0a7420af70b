using System.Text.Json;

namespace Tessera.Intake.Import.Mapping;

/// <summary>A place in the map's JSON. Wrong shapes become problems that name the place; reading goes on, to find them all.</summary>
internal sealed class MapNode(string path, JsonElement json, List<MapProblem> problems)
{
    public bool IsText => json.ValueKind is JsonValueKind.String;

    public bool IsObject => json.ValueKind is JsonValueKind.Object;

    public bool IsList => json.ValueKind is JsonValueKind.Array;

    public void Problem(string why) => problems.Add(new(path, why));

    /// <summary>The member of this name, if it stands there.</summary>
    public MapNode? this[string name] =>
        IsObject && json.TryGetProperty(name, out var member) && member.ValueKind is not JsonValueKind.Null ? new(Below(name), member, problems) : null;

    public MapNode? Required(string name)
    {
        if (this[name] is { } node) return node;
        problems.Add(new(Below(name), "is missing."));
        return null;
    }

    /// <summary>Names any member that has no meaning here: a slip in a name would else be a column silently lost.</summary>
    public MapNode Knows(params string[] names)
    {
        if (!IsObject)
        {
            Problem("must be an object { … }.");
            return this;
        }

        foreach (var member in json.EnumerateObject().Where(member => !names.Contains(member.Name, StringComparer.Ordinal)))
            problems.Add(new(Below(member.Name), Nearest.Of(member.Name, names) is { } meant ? $"is not known; did you mean “{meant}”?" : $"is not known. Known here: {string.Join(", ", names)}."));
        return this;
    }

    public IEnumerable<(string Name, MapNode Node)> Members() =>
        IsObject ? json.EnumerateObject().Select(member => (member.Name, new MapNode(Below(member.Name), member.Value, problems))) : [];

    public IEnumerable<MapNode> Items() => IsList ? json.EnumerateArray().Select((item, index) => new MapNode($"{path}[{index}]", item, problems)) : [];

    public string Text()
    {
        if (IsText && json.GetString() is { } text && text.Trim().Length > 0) return text;
        Problem("must be a text in quotes.");
        return "";
    }

    public IReadOnlyList<string> Texts()
    {
        if (IsText) return [Text()];
        if (!IsList) Problem("must be a text or a list of texts.");
        return [.. Items().Select(item => item.Text())];
    }

    public int WholeNumber(int least, int most)
    {
        if (json.ValueKind is JsonValueKind.Number && json.TryGetInt32(out var number) && number >= least && number <= most) return number;
        Problem($"must be a whole number from {least} to {most}.");
        return least;
    }

    public bool Flag()
    {
        if (json.ValueKind is JsonValueKind.True or JsonValueKind.False) return json.GetBoolean();
        Problem("must be true or false.");
        return false;
    }

    /// <summary>One of a few words.</summary>
    public string OneOf(params string[] words)
    {
        var text = IsText ? json.GetString()! : "";
        if (words.Contains(text, StringComparer.Ordinal)) return text;
        Problem($"must be one of: {string.Join(", ", words.Select(word => $"“{word}”"))}.");
        return words[0];
    }

    private string Below(string name) => path.Length == 0 ? name : $"{path}.{name}";
}
