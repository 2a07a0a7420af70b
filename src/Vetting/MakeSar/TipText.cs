using Tessera.Records.Contracts;

namespace Tessera.Vetting.MakeSar;

/// <summary>What a tip says, as a SAR takes it over: the paragraphs are the report, the short lines its details. The reporter is in neither.</summary>
internal sealed record TipText(string Narrative, IReadOnlyList<BodyLine> Details)
{
    public static TipText Of(IRecordKind kind, RecordPart body)
    {
        var lines = kind.Lines(body.Content ?? "{}").Where(line => !string.IsNullOrWhiteSpace(line.Text)).ToList();
        var paragraphs = lines.Where(line => line.Long).Select(line => line.Text.Trim()).ToList();
        return new(paragraphs.Count > 0 ? string.Join("\n\n", paragraphs) : body.Text.Trim(), [.. lines.Where(line => !line.Long)]);
    }
}
