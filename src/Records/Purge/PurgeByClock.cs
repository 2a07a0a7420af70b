using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Tessera.Access.Contracts;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Time;
using Tessera.Kernel.Work;
using Tessera.Records.Contracts;

namespace Tessera.Records.Purge;

/// <summary>Each minute: records whose day has come are destroyed (28 CFR 23.20(h), no grace), and grants whose term is over close.</summary>
internal sealed class PurgeByClock(IJobWork jobs, Forget forget, IDirectoryOfCenters centers, TimeProvider clock, ILogger<PurgeByClock> logger) : BackgroundService
{
    public const string Job = "clock";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(1), clock);
        do
        {
            try
            {
                foreach (var center in await centers.AllAsync(stoppingToken)) await RunAsync(center, stoppingToken);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                // The next minute tries again; what is due stays due. Only the kind of error is written.
                logger.LogWarning("The clock's round failed ({Error}); it runs again in a minute.", error.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>One center's round; how many records were destroyed.</summary>
    public async Task<int> RunAsync(AgencyId center, CancellationToken cancel)
    {
        var work = jobs.As(Job, center);
        await work.WriteAsync(async db => await db.Database.SqlQuery<int>($"select records.end_terms() as \"Value\"").ToListAsync(cancel), cancel);
        var due = await work.ReadAsync(async db =>
        {
            var today = clock.GetUtcNow().DayAt(db.Reader.TimeZone);
            return await db.Records.AsNoTracking().Where(r => r.Owner == center && r.PurgeOn <= today && !r.OnHold).Select(r => r.Id).Take(500).ToListAsync(cancel);
        }, cancel);

        foreach (var id in due)
        {
            await work.WriteAsync(async db =>
            {
                db.Announce("record.purged", id, null, new { reason = "EXPIRED" });
                await db.SaveChangesAsync(cancel);
                await db.Database.SqlQuery<Guid[]>($"select records.purge({id.Value}, 'EXPIRED') as \"Value\"").ToListAsync(cancel);
                return "purged";
            }, cancel);
            await forget.RunAsync(id, cancel);
        }

        return due.Count;
    }
}
