using System.Text.Json;
using Microsoft.Extensions.Logging;
using Tessera.Access.Contracts;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Reporting;
using Tessera.Kernel.Sealing;

namespace Tessera.Intake.Open;

/// <summary>What a sealed envelope says, and which center it is for.</summary>
internal sealed class ReadEnvelope(OpeningKey key, IDirectoryOfCenters centers, ILogger<ReadEnvelope> logger)
{
    /// <returns>Null: it does not open.</returns>
    public CitizenReport? Read(WaitingEnvelope envelope)
    {
        try
        {
            return JsonSerializer.Deserialize<CitizenReport>(key.Open(envelope.Sealed, SealContexts.Report(envelope.KeyHash)), SealContexts.Json);
        }
        catch (Exception error) when (error is SealBrokenException or JsonException)
        {
            logger.LogError("Envelope {Envelope} does not open ({Error}); it is kept sealed, and a tip says that it came.", envelope.Id, error.GetType().Name);
            return null;
        }
    }

    /// <summary>The one it names; where it names none that is here, the first. Null: there is none at all yet.</summary>
    public async Task<AgencyId?> CenterOfAsync(CitizenReport? report, CancellationToken cancel) =>
        (CodeOf(report) is { Length: > 0 } code ? await centers.FindAsync(code, cancel) : null) ?? (await centers.AllAsync(cancel)).Cast<AgencyId?>().FirstOrDefault();

    /// <summary>What it says of its center: reports that say the same go together.</summary>
    public static string CodeOf(CitizenReport? report) => WordsOf.Text(report?.Center) ?? "";
}
