using Microsoft.EntityFrameworkCore;
using Tessera.Access.Contracts;
using Tessera.Kernel.Work;
using Tessera.Records.Contracts;

namespace Tessera.Oversight.Waiting;

/// <summary>Withdrawals and purges that a recipient has not acknowledged: after ten days somebody calls (regulation 8.1; 28 CFR 23.20(h)).</summary>
internal sealed class RecallsUnanswered : IPrivacyQueue
{
    private const int Days = 10;

    public string Key => "recalls";

    public string Label => "Recalls open";

    public string Nothing => "Every recipient acknowledged what was taken back.";

    public async Task<(int Count, IReadOnlyList<WaitingView> Rows)> ReadAsync(TesseraDb db, DateTimeOffset now, CancellationToken cancel)
    {
        var open = db.Recalls.AsNoTracking().Where(recall => recall.Owner == db.Reader.Center && recall.AcknowledgedAt == null);
        var rows = await open.OrderBy(recall => recall.At).ThenBy(recall => recall.Id).Take(PrivacyDesk.Most).ToListAsync(cancel);
        var recipients = rows.Select(recall => recall.Recipient).Distinct().ToList();
        var agencies = await db.Agencies.Where(agency => recipients.Contains(agency.Id)).ToDictionaryAsync(agency => agency.Id, cancel);
        return (await open.CountAsync(cancel), [.. rows.Select(recall => new WaitingView
        {
            Title = agencies.TryGetValue(recall.Recipient, out var agency) ? agency.Name : "A recipient", Href = recall.Cause == Recall.Withdrawn ? $"/records/{recall.Record}" : null,
            Number = recall.Number, From = recall.At, Due = recall.At.AddDays(Days),
            Note = agency?.DeskPhone is { } phone ? $"{recall.Cause} · call {phone}" : recall.Cause,
        })]);
    }
}
