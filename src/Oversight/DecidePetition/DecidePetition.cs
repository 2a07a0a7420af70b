using Microsoft.EntityFrameworkCore;
using Tessera.Kernel.Keys;
using Tessera.Kernel.Work;

namespace Tessera.Oversight.DecidePetition;

/// <summary>Closes a petition with an outcome, a ground and a reason; after that it changes no more.</summary>
internal sealed class DecidePetition(IWork work, InstallationKey installation, TimeProvider clock)
{
    public Task<string?> RunAsync(Guid id, DecidePetitionRequest request, CancellationToken cancel) => work.WriteAsync(async db =>
    {
        var petition = await db.Petitions.FirstOrDefaultAsync(row => row.Id == id, cancel);
        if (petition is null) return null;

        using var key = InquiryKey.Unwrap(id, petition.Wrapped, installation);
        petition.Decide(request.Outcome!, request.Ground!, key.Seal(request.Reason.Trim()), db.Reader.Posting, clock.GetUtcNow());
        db.Audit("petition.decided", detail: new { number = petition.Number, outcome = request.Outcome, ground = request.Ground });
        return petition.Number;
    }, cancel);
}
