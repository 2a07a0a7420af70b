using Microsoft.EntityFrameworkCore;
using Tessera.Intake.Tips;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Reporting;
using Tessera.Kernel.Work;

namespace Tessera.Intake.Open;

/// <summary>
/// Takes many envelopes over in one transaction: when reports pile up, each costs a fraction of what one alone does. Only what is plain goes
/// this way. Whoever brings files, does not open or made its batch fail is named, to be taken alone.
/// </summary>
internal sealed class TakeTogether(IJobWork jobs, ReadEnvelope envelopes, WriteTip writeTip)
{
    /// <returns>Those that were not taken.</returns>
    public async Task<IReadOnlyList<WaitingEnvelope>> RunAsync(IReadOnlyList<WaitingEnvelope> waiting, CancellationToken cancel)
    {
        if (waiting.Count < 2) return waiting;
        var read = waiting.Select(envelope => (Envelope: envelope, Report: envelopes.Read(envelope))).ToLookup(one => one.Report is { Files.Count: 0 });
        List<WaitingEnvelope> alone = [.. read[false].Select(one => one.Envelope)];
        foreach (var batch in read[true].GroupBy(one => ReadEnvelope.CodeOf(one.Report), StringComparer.Ordinal))
        {
            if (await envelopes.CenterOfAsync(batch.First().Report, cancel) is not { } center) continue;
            if (!await TryAsync(center, [.. batch.Select(one => (one.Envelope, one.Report!))], cancel)) alone.AddRange(batch.Select(one => one.Envelope));
        }

        return alone;
    }

    private async Task<bool> TryAsync(AgencyId center, IReadOnlyList<(WaitingEnvelope Envelope, CitizenReport Report)> batch, CancellationToken cancel)
    {
        try
        {
            await jobs.As(TakeEnvelope.Job, center).WriteAsync(async db =>
            {
                var ids = batch.Select(one => one.Envelope.Id).ToArray();
                var free = await db.Database.SqlQuery<Guid>($"select e as \"Value\" from unnest({ids}) e where portal.take(e, e)").ToListAsync(cancel);
                return await writeTip.RunAllAsync(db, [.. batch.Where(one => free.Contains(one.Envelope.Id)).Select(one => (one.Report, OriginOf(one.Envelope)))], cancel);
            }, cancel);
            return true;
        }
        catch (Exception error) when (error is not OperationCanceledException && !OpenEnvelopes.IsOfTheConnection(error))
        {
            return false;   // one of them is at fault, and alone it shows
        }
    }

    private static TipOrigin OriginOf(WaitingEnvelope envelope) => new("portal", envelope.At, new RecordId(envelope.Id), envelope.Id, envelope.Flood);
}
