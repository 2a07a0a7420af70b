using Microsoft.EntityFrameworkCore;
using Tessera.Kernel.Work;
using Tessera.Oversight.Petitions;

namespace Tessera.Oversight.Waiting;

/// <summary>Complaints and requests of people outside that are not decided.</summary>
internal sealed class PetitionsWaiting : IPrivacyQueue
{
    public string Key => "petitions";

    public string Label => "Petitions";

    public string Nothing => "Every complaint and request is decided.";

    public async Task<(int Count, IReadOnlyList<WaitingView> Rows)> ReadAsync(TesseraDb db, DateTimeOffset now, CancellationToken cancel)
    {
        var open = db.Petitions.AsNoTracking().Where(petition => petition.DecidedAt == null);
        var rows = await open.OrderBy(petition => petition.AcknowledgedAt == null ? petition.AcknowledgeBy : petition.DecideBy).Take(PrivacyDesk.Most).ToListAsync(cancel);
        return (await open.CountAsync(cancel), [.. rows.Select(row => PetitionReading.LineOf(row, db.Reader.TimeZone)).Select(line => new WaitingView
        {
            Title = PetitionWords.Of(PetitionWords.Kinds, line.Kind), Href = $"/petitions/{line.Id}", Number = line.Number, From = line.Since, Due = line.Due,
            Note = line.AcknowledgedAt is null ? "to acknowledge" : "to decide",
        })]);
    }
}
