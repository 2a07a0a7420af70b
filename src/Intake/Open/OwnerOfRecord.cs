using Microsoft.EntityFrameworkCore;
using Tessera.Access.Contracts;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Work;
using Tessera.Records.Contracts;

namespace Tessera.Intake.Open;

/// <summary>Which center holds a tip: each is asked as itself, since no machine sees over all of them.</summary>
internal sealed class OwnerOfRecord(IJobWork jobs, IDirectoryOfCenters centers)
{
    public async Task<AgencyId?> FindAsync(RecordId record, CancellationToken cancel)
    {
        foreach (var center in await centers.AllAsync(cancel))
            if (await jobs.As(TakeEnvelope.Job, center).ReadAsync(db => db.Records.AnyAsync(r => r.Id == record && r.Owner == center, cancel), cancel)) return center;
        return null;
    }
}
