using Tessera.Graph.Contracts;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Reporting;
using Tessera.Kernel.Work;
using Tessera.Records.Contracts;
using Tessera.Tasking.Contracts;

namespace Tessera.Intake.Tips;

/// <summary>Makes a tip of a report, whatever door it came through, with its mentions and its row on the desk, in the caller's transaction.</summary>
internal sealed class WriteTip(IRecordWriter records, IMentions mentions, IDesk desk)
{
    public async Task<Record> RunAsync(TesseraDb db, CitizenReport report, TipOrigin origin, CancellationToken cancel)
    {
        var body = TipBody.Of(report, origin.Channel);
        var priority = TriageRule.PriorityOf(body, report.Marks);
        var record = await records.OpenAsync(db, new NewRecord
        {
            Id = origin.Record,
            Kind = TipKind.Name,
            Title = TipText.Title(body),
            Body = body,
            Text = TipText.Of(body),
            Reporter = ReporterText.Of(report.By),
            Priority = priority,
            ReceivedAt = origin.ReceivedAt,
            OccurredFrom = HappenedAt.From(report.When),
            OccurredTo = HappenedAt.Until(report.When),
            SubmitKey = origin.SubmitKey,
        }, cancel);

        db.Add(new Tip
        {
            Record = record.Id,
            Channel = origin.Channel,
            Language = report.Language,
            Envelope = origin.Envelope,
            Flood = origin.Flood,
            Marks = [.. report.Marks],
            ReplyKey = report.ReplyKey.Length == 0 ? null : await records.SealAsync(db, record.Id, Convert.ToBase64String(report.ReplyKey), "reply key", cancel),
        });
        await db.SaveChangesAsync(cancel);
        await mentions.AddAsync(db, record, TipMentions.Of(body), MentionSource.Field, cancel);
        await mentions.ProposeAsync(db, record, TipText.Of(body), cancel);
        await desk.PutAsync(db, new DeskEntry(
            record.Id, record.Owner, priority == Priority.Immediate ? Queues.Life : Queues.Tips,
            record.ReceivedAt + TriageRule.ClockOf(priority), record.ReceivedAt, priority == Priority.Immediate ? TriageRule.CallDispatch : TriageRule.Screen, priority), cancel);
        return record;
    }
}

/// <summary>Where a report came from.</summary>
internal sealed record TipOrigin(string Channel, DateTimeOffset ReceivedAt, RecordId? Record = null, Guid? Envelope = null, Guid? Flood = null, string? SubmitKey = null);
