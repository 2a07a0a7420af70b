using Microsoft.EntityFrameworkCore;
using Tessera.Kernel.Keys;
using Tessera.Kernel.Refusals;
using Tessera.Kernel.Time;
using Tessera.Kernel.Work;
using Tessera.Oversight.Petitions;

namespace Tessera.Oversight.TakePetition;

/// <summary>Enters a petition in the register: its clocks run from the day it came.</summary>
internal sealed class TakePetition(IWork work, InstallationKey installation, TimeProvider clock)
{
    public Task<Guid> RunAsync(TakePetitionRequest request, CancellationToken cancel) => work.WriteAsync(async db =>
    {
        PetitionRule.MayKeep(db.Reader).Enforce();
        var (now, received) = (clock.GetUtcNow(), request.ReceivedOn!.Value);
        PetitionRule.MayTake(received, now.DayAt(db.Reader.TimeZone)).Enforce();
        var (id, year) = (Guid.CreateVersion7(now), now.DayAt(db.Reader.TimeZone).Year);
        var (acknowledge, decide) = PetitionRule.Clocks(received);
        // One number after the other: two that come together wait here.
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended('oversight.petition ' || {db.Reader.Center.Value}::text, 0))", cancel);
        var last = await db.Petitions.Where(petition => petition.Center == db.Reader.Center && petition.Year == year).MaxAsync(petition => (int?)petition.Serial, cancel) ?? 0;
        using var key = InquiryKey.Make(id);
        var petition = new Petition
        {
            Id = id, Center = db.Reader.Center, Year = year, Serial = last + 1, Kind = request.Kind!, ReceivedOn = received, AcknowledgeBy = acknowledge, DecideBy = decide,
            Said = new PetitionSaid(request.Name.Trim(), request.Contact.Trim(), request.Words.Trim()).SealedBy(key), Wrapped = key.WrapWith(installation),
            TakenBy = db.Reader.Posting, TakenAt = now,
        };
        db.Add(petition);
        db.Audit("petition.taken", detail: new { number = petition.Number, kind = petition.Kind, receivedOn = received });
        return id;
    }, cancel);
}
