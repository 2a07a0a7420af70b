using Microsoft.EntityFrameworkCore;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Work;
using Tessera.Vetting.Kinds;

namespace Tessera.Vetting.Attest;

/// <summary>Keeps what the guard held, before anybody answers: oversight reads what was found, not only what was kept (regulation 1.3(b), log).</summary>
internal static class GuardLog
{
    public static async Task KeepAsync(TesseraDb db, RecordId record, SarBody body, DateTimeOffset now, CancellationToken cancel)
    {
        var known = await db.ProtectedReviews.AsNoTracking().Where(review => review.Record == record).ToListAsync(cancel);
        foreach (var passage in body.Held().Where(passage => !known.Any(review => review.IsAbout(passage))))
        {
            var topics = passage.Topics.Select(topic => topic.ToString()).ToArray();
            db.Add(new ProtectedReview { Record = record, Passage = passage.Hash, Topics = topics, FoundAt = now });
            db.Audit("vetting.passage-held", record, detail: new { topics });
        }
    }
}
