using System.Globalization;
using System.Text.Json;
using Tessera.Intake.Import.Mapping;
using Tessera.Kernel;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Log;
using Tessera.Kernel.Refusals;
using Tessera.Records.Contracts;

namespace Tessera.Intake.OpenSource;

/// <summary>A report that anybody may read, kept with where it is from: published lists, open data.</summary>
internal sealed class OpenSourceKind : IRecordKind
{
    public const string Word = RowKinds.OpenSource;

    public string Kind => Word;

    public RecordStream Stream => RecordStream.OpenSource;

    public string Prefix => "OSR";

    public string Name => "Open-source report";

    /// <summary>What is published may be given on.</summary>
    public Refusal? MayRelease(Record record) => null;

    public IReadOnlyList<BodyLine> Lines(string bodyJson)
    {
        var body = JsonSerializer.Deserialize<OpenSourceBody>(bodyJson, LogJson.Options)!;
        return
        [
            new("What the source says", body.Narrative, Long: true),
            .. Line("Category", body.Category),
            .. Line("When", body.When),
            .. Line("Where, in the source's words", body.Place),
            .. Line("Where, as found", body.PlaceFound),
            .. body.Attributes.Select(pair => new BodyLine(pair.Key, pair.Value)),
            .. Line("Read with a doubt", body.Notes.Count == 0 ? null : string.Join(" ", body.Notes)),
            new("Source", string.Create(CultureInfo.InvariantCulture, $"{body.Source}, row {body.Row}")),
        ];
    }

    public Task ForgetAsync(RecordId record, CancellationToken cancel) => Task.CompletedTask;

    private static IEnumerable<BodyLine> Line(string label, string? text) => text is null ? [] : [new(label, text)];
}
