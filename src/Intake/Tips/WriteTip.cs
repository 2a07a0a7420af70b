using Tessera.Graph.Contracts;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Reporting;
using Tessera.Kernel.Work;
using Tessera.Records.Contracts;
using Tessera.Tasking.Contracts;

namespace Tessera.Intake.Tips;

/// <summary>Makes tips of reports, whatever door they came through, with their mentions and their rows on the desk, in the caller's transaction.</summary>
internal sealed class WriteTip(IRecordWriter records, IMentions mentions, IDesk desk)
{
    public async Task<Record> RunAsync(TesseraDb db, CitizenReport report, TipOrigin origin, CancellationToken cancel) => (await RunAllAsync(db, [(report, origin)], cancel))[0];

    /// <summary>Several at once cost hardly more questions to the database than one: a flood is taken over as fast as it comes.</summary>
    public async Task<IReadOnlyList<Record>> RunAllAsync(TesseraDb db, IReadOnlyList<(CitizenReport Report, TipOrigin Origin)> reports, CancellationToken cancel)
    {
        List<(CitizenReport Report, TipOrigin Origin, TipBody Body)> read = [.. reports.Select(one => (one.Report, one.Origin, TipBody.Of(one.Report, one.Origin.Channel)))];
        var opened = await records.OpenAllAsync(db, [.. read.Select(one => RecordOf(one.Report, one.Origin, one.Body))], cancel);
        List<(Record Record, TipBody Body)> tips = [.. opened.Zip(read, (record, one) => (record, one.Body))];
        foreach (var (record, one) in opened.Zip(read)) db.Add(await TipOfAsync(db, record, one.Report, one.Origin, cancel));
        await db.SaveChangesAsync(cancel);
        await mentions.AddAllAsync(db, [.. tips.Select(tip => (tip.Record, TipMentions.Of(tip.Body)))], MentionSource.Field, cancel);
        await mentions.ProposeAllAsync(db, [.. tips.Select(tip => (tip.Record, TipText.Of(tip.Body)))], cancel);
        await desk.PutAllAsync(db, [.. opened.Select(EntryOf)], cancel);
        return opened;
    }

    private static NewRecord RecordOf(CitizenReport report, TipOrigin origin, TipBody body) => new()
    {
        Id = origin.Record,
        Kind = TipKind.Name,
        Title = TipText.Title(body),
        Body = body,
        Text = TipText.Of(body),
        Reporter = ReporterText.Of(report.By),
        Priority = TriageRule.PriorityOf(body, report.Marks),
        ReceivedAt = origin.ReceivedAt,
        OccurredFrom = HappenedAt.From(report.When),
        OccurredTo = HappenedAt.Until(report.When),
        SubmitKey = origin.SubmitKey,
    };

    private async Task<Tip> TipOfAsync(TesseraDb db, Record record, CitizenReport report, TipOrigin origin, CancellationToken cancel) => new()
    {
        Record = record.Id,
        Channel = origin.Channel,
        Language = report.Language,
        Envelope = origin.Envelope,
        Flood = origin.Flood,
        Marks = [.. report.Marks],
        ReplyKey = report.ReplyKey.Length == 0 ? null : await records.SealAsync(db, record.Id, Convert.ToBase64String(report.ReplyKey), "reply key", cancel),
    };

    private static DeskEntry EntryOf(Record record) => new(
        record.Id, record.Owner, record.Priority == Priority.Immediate ? Queues.Life : Queues.Tips, record.ReceivedAt + TriageRule.ClockOf(record.Priority), record.ReceivedAt,
        record.Priority == Priority.Immediate ? TriageRule.CallDispatch : TriageRule.Screen, record.Priority);
}

/// <summary>Where a report came from.</summary>
internal sealed record TipOrigin(string Channel, DateTimeOffset ReceivedAt, RecordId? Record = null, Guid? Envelope = null, Guid? Flood = null, string? SubmitKey = null);
