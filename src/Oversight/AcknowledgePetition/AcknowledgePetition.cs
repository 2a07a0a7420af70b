using Microsoft.EntityFrameworkCore;
using Tessera.Kernel.Work;

namespace Tessera.Oversight.AcknowledgePetition;

/// <summary>Its writer was told that it came.</summary>
internal sealed class AcknowledgePetition(IWork work, TimeProvider clock)
{
    public Task<string?> RunAsync(Guid id, CancellationToken cancel) => work.WriteAsync(async db =>
    {
        var petition = await db.Petitions.FirstOrDefaultAsync(row => row.Id == id, cancel);
        if (petition is null) return null;

        petition.Acknowledge(db.Reader.Posting, clock.GetUtcNow());
        db.Audit("petition.acknowledged", detail: new { number = petition.Number });
        return petition.Number;
    }, cancel);
}
