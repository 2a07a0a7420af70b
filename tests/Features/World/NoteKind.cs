using Tessera.Kernel;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Refusals;
using Tessera.Records.Contracts;
using Record = Tessera.Records.Contracts.Record;

namespace Tessera.Tests.Features.World;

/// <summary>The simplest kind of record, so that the spine is tested without any module.</summary>
internal sealed class NoteKind : IRecordKind
{
    public string Kind => "test-note";
    public RecordStream Stream => RecordStream.Sar;
    public string Prefix => "NOTE";
    public string Name => "Note";

    public Refusal? MayRelease(Record record) => null;

    public IReadOnlyList<BodyLine> Lines(string bodyJson) => [new("Note", bodyJson, Long: true)];

    public Task ForgetAsync(RecordId record, CancellationToken cancel) => Task.CompletedTask;
}
