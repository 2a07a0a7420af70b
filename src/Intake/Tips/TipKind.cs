using System.Text.Json;
using Tessera.Kernel;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Log;
using Tessera.Kernel.Refusals;
using Tessera.Kernel.Work;
using Tessera.Records.Contracts;

namespace Tessera.Intake.Tips;

/// <summary>An uncorroborated report: no threshold, credibility unknown, 90 days (regulation 0, TIP). It leaves the center only as what it is promoted to.</summary>
internal sealed class TipKind : IRecordKind
{
    public const string Name = "tip";

    public string Kind => Name;
    public RecordStream Stream => RecordStream.Tip;
    public string Prefix => "TIP";
    string IRecordKind.Name => "Tip";

    public Refusal? MayRelease(Record record) => Stays;

    public IReadOnlyList<BodyLine> Lines(string bodyJson) => TipText.Lines(Read(bodyJson));

    public static TipBody Read(string bodyJson) => JsonSerializer.Deserialize<TipBody>(bodyJson, LogJson.Options) ?? new TipBody();

    // Originals and copies lie in the record's folder, which the spine removes.
    public Task ForgetAsync(RecordId record, CancellationToken cancel) => Task.CompletedTask;

    public string Stands(Record record) => record switch
    {
        { SubState: "promoted" } => "Made into a SAR",
        { SubState: "referred" } => "Referred elsewhere",
        { SubState: "closed" } => "Closed without a SAR",
        _ => "To screen",
    };

    public string? PageOf(Record record, Reader reader) => record.IsOwnedBy(reader.Agency) ? $"/tips/{record.Id}" : null;

    private static readonly Refusal Stays = new(
        "intake.tip-stays", "A tip is not shared as it is: make it a SAR, or refer it.", "Regulation 0, class TIP; ISE-FS-200");
}
