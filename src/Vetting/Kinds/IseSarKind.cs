using System.Text.Json;
using Tessera.Kernel;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Log;
using Tessera.Kernel.Refusals;
using Tessera.Kernel.Work;
using Tessera.Records.Contracts;

namespace Tessera.Vetting.Kinds;

/// <summary>A SAR that two trained people found to have a potential nexus to terrorism (ISE-FS-200 1.5.5).</summary>
internal sealed class IseSarKind : IRecordKind
{
    public const string Name = "ise-sar";

    public string Kind => Name;

    public RecordStream Stream => RecordStream.IseSar;

    public string Prefix => "ISE";

    string IRecordKind.Name => "ISE-SAR";

    public Refusal? MayRelease(Record record) => IseSarReleaseRule.Check(record);

    public IReadOnlyList<BodyLine> Lines(string bodyJson) => [.. Read(bodyJson).Lines()];

    public Task ForgetAsync(RecordId record, CancellationToken cancel) => Task.CompletedTask;

    public string Stands(Record record) => record.State is RecordState.Submitted ? "To approve" : "Approved";

    public string? PageOf(Record record, Reader reader) =>
        record.IsOwnedBy(reader.Agency) && record.State is RecordState.Submitted ? $"/sars/{record.Id}/approve" : null;

    internal static IseSarBody Read(string bodyJson) => JsonSerializer.Deserialize<IseSarBody>(bodyJson, LogJson.Options)!;
}
