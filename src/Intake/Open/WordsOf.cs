using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tessera.Kernel.Reporting;

namespace Tessera.Intake.Open;

/// <summary>
/// The words of what came, where it cannot be taken field by field: each as a line, whatever the sender put in which field. The Portal
/// cleans what people type; but what it seals is not believed to be from the Portal only.
/// </summary>
internal static class WordsOf
{
    private static readonly string[] NoWords = ["form", "language", "center", "marks", "files", "by", "replyKey"];

    public static CitizenReport Report(CitizenReport report)
    {
        var tree = Tree(report);
        var by = Clean(tree["by"])?.Deserialize<ReportedBy>(SealContexts.Json);
        return Marked(report, by ?? new()) with { What = Lines(tree) };
    }

    public static string Message(SentMessage said) => said.Changed is { } changed ? Lines(Tree(changed)) : Text(said.Text);

    /// <summary>A tip for an envelope that does not open: somebody must know that it came.</summary>
    public static CitizenReport Unopened(int files) => new()
    {
        What = "A report came that does not open. Its seal is broken, so nothing is known of what it says. It is kept sealed as it came"
            + (files == 0 ? "." : string.Create(CultureInfo.InvariantCulture, $", with {files} {(files == 1 ? "file" : "files")}."))
            + " Ask whoever runs the installation to look at the form and its keys. If the reporter writes again by the receipt, the words come here.",
        Marks = [ReportMarks.Unread],
    };

    /// <summary>Text as the database takes it: no control signs, no halves of one.</summary>
    public static string Text(string? text) =>
        string.Concat((text ?? "").EnumerateRunes().Where(rune => rune.Value is '\n' or '\t' || !Rune.IsControl(rune)).Select(rune => rune.ToString()));

    private static JsonObject Tree(CitizenReport report) => JsonSerializer.SerializeToNode(report, SealContexts.Json)!.AsObject();

    private static CitizenReport Marked(CitizenReport report, ReportedBy by) => new()
    {
        Language = Text(report.Language) is { Length: 2 or 3 } language ? language : "en",
        Happening = Text(report.Happening),
        By = by,
        Marks = [.. (report.Marks ?? []).Where(ReportMarks.All.Contains), ReportMarks.Unread],
        ReplyKey = report.ReplyKey ?? [],
    };

    private static string Lines(JsonObject report)
    {
        var lines = new StringBuilder(Text(report["what"]?.GetValue<string>()));
        foreach (var (name, value) in report)
            if (name is not "what" && !NoWords.Contains(name, StringComparer.Ordinal)) Add(lines, name, value);
        return lines.ToString();
    }

    private static void Add(StringBuilder lines, string name, JsonNode? value)
    {
        switch (value)
        {
            case JsonObject fields:
                foreach (var (field, inside) in fields) Add(lines, $"{name} {field}", inside);
                break;
            case JsonArray rows:
                for (var row = 0; row < rows.Count; row++) Add(lines, string.Create(CultureInfo.InvariantCulture, $"{name} {row + 1}"), rows[row]);
                break;
            case JsonValue when Text(value.ToString()) is { Length: > 0 } text:
                lines.Append(CultureInfo.InvariantCulture, $"\n{name}: {text}");
                break;
        }
    }

    private static JsonNode? Clean(JsonNode? node)
    {
        if (node is not JsonObject fields) return null;
        foreach (var name in fields.Where(field => field.Value?.GetValueKind() is JsonValueKind.String).Select(field => field.Key).ToList())
            fields[name] = Text(fields[name]!.GetValue<string>());
        return fields;
    }
}
