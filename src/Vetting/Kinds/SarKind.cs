using System.Text.Json;
using Tessera.Kernel;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Log;
using Tessera.Kernel.Refusals;
using Tessera.Kernel.Work;
using Tessera.Records.Contracts;

namespace Tessera.Vetting.Kinds;

/// <summary>A suspicious activity report: observed behavior, documented officially.</summary>
internal sealed class SarKind : IRecordKind
{
    public const string Name = "sar";

    public string Kind => Name;

    public RecordStream Stream => RecordStream.Sar;

    public string Prefix => "SAR";

    string IRecordKind.Name => "SAR";

    public Refusal? MayRelease(Record record) => SarReleaseRule.Check(record);

    public IReadOnlyList<BodyLine> Lines(string bodyJson) => [.. Read(bodyJson).Lines()];

    public Task ForgetAsync(RecordId record, CancellationToken cancel) => Task.CompletedTask;

    public string Stands(Record record) => SarStages.Said(SarStages.Of(record.SubState));

    public string? PageOf(Record record, Reader reader) =>
        record.IsOwnedBy(reader.Agency) && record.State is RecordState.Submitted ? $"/sars/{record.Id}/determine" : null;

    internal static SarBody Read(string bodyJson) => JsonSerializer.Deserialize<SarBody>(bodyJson, LogJson.Options)!;
}
