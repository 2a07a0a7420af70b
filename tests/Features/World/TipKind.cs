using System.Text.Json;
using Tessera.Kernel;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Refusals;
using Tessera.Records.Contracts;
using Record = Tessera.Records.Contracts.Record;

namespace Tessera.Tests.Features.World;

/// <summary>The simplest tip, so that vetting is tested whatever intake writes.</summary>
internal sealed class TipKind : IRecordKind
{
    public string Kind => "test-tip";
    public RecordStream Stream => RecordStream.Tip;
    public string Prefix => "TTIP";
    public string Name => "Tip";

    public Refusal? MayRelease(Record record) => null;

    public IReadOnlyList<BodyLine> Lines(string bodyJson)
    {
        var body = JsonSerializer.Deserialize<JsonElement>(bodyJson);
        return [new("What", body.GetProperty("what").GetString()!, Long: true), new("Where", body.GetProperty("where").GetString()!)];
    }

    public Task ForgetAsync(RecordId record, CancellationToken cancel) => Task.CompletedTask;
}
