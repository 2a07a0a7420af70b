using Microsoft.EntityFrameworkCore;
using Tessera.Graph.Contracts;
using Tessera.Kernel.Time;
using Tessera.Kernel.Work;
using Tessera.Records.Contracts;
using Tessera.Tasking.Contracts;
using Tessera.Vetting.Clocks;
using Tessera.Vetting.Codes;
using Tessera.Vetting.Contracts;
using Tessera.Vetting.Kinds;
using Tessera.Vetting.Refer;

namespace Tessera.Vetting.Decide;

/// <summary>What follows from each decision: records, clocks, desks.</summary>
internal sealed class Consequences(IRecordWriter writer, IMentions mentions, IDesk desk, VettingPolicy policy, TimeProvider clock)
{
    public Task FollowAsync(TesseraDb db, SarFile file, Determination round, PartTwo said, CancellationToken cancel) => said.Decision switch
    {
        Decision.Yes => PromoteAsync(db, file, round, said, cancel),
        Decision.Crime => ReferAsync(db, file, said, cancel),
        Decision.MoreFacts => SendBackAsync(db, file, said, cancel),
        _ => CloseAsync(db, file, said.CloseReason!),
    };

    /// <summary>Content on the clock of rejected submissions; the numbers stay in the log.</summary>
    public Task CloseAsync(TesseraDb db, SarFile file, string reason)
    {
        var (record, sar) = (file.Record, file.Sar);
        sar.Close(reason, clock.GetUtcNow());
        writer.Move(db, record, RecordState.Rejected, SarStages.Word(sar.Stage));
        if (OutcomeClocks.PurgeOn(Decision.No, clock.GetUtcNow().DayAt(db.Reader.TimeZone), record.PurgeOn) is { } purgeOn) writer.Shorten(db, record, purgeOn);
        db.Announce("vetting.closed", record.Id, record.CurrentVersion, new { reason });
        return Task.CompletedTask;
    }

    // Issued: it may now be given to the local agency, labelled.
    private async Task ReferAsync(TesseraDb db, SarFile file, PartTwo said, CancellationToken cancel)
    {
        db.Add(new Referral
        {
            Record = file.Record.Id,
            Told = said.Told!,
            How = Referral.ByDecision,
            Words = await writer.SealAsync(db, file.Record.Id, said.Rationale, "referral", cancel),
            By = db.Reader.Posting,
            At = clock.GetUtcNow(),
        });
        file.Sar.Refer(clock.GetUtcNow());
        await writer.IssueAsync(db, file.Record, cancel);
        writer.Move(db, file.Record, file.Record.State, SarStages.Word(file.Sar.Stage));
    }

    private async Task SendBackAsync(TesseraDb db, SarFile file, PartTwo said, CancellationToken cancel)
    {
        // The last moment of the day at the center.
        var zone = TimeZoneInfo.FindSystemTimeZoneById(db.Reader.TimeZone);
        var end = said.AnswerBy!.Value.AddDays(1).ToDateTime(TimeOnly.MinValue);
        file.Sar.WaitFor(SarStage.MoreFacts, clock.GetUtcNow(), new DateTimeOffset(end, zone.GetUtcOffset(end)).ToUniversalTime());
        writer.Move(db, file.Record, file.Record.State, SarStages.Word(file.Sar.Stage));
        await desk.PutAsync(db, SarDesk.Entry(file.Record, file.Sar), cancel);
    }

    /// <summary>A new record in its own stream that cites the SAR, with the facts it rests on; by the second reader, who is not the SAR's author (XC-3).</summary>
    private async Task PromoteAsync(TesseraDb db, SarFile file, Determination round, PartTwo said, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var body = await BodyAsync(db, file, round, cancel);
        var iseSar = await writer.OpenAsync(db, new NewRecord
        {
            Kind = IseSarKind.Name,
            Title = file.Record.Title,
            Body = body,
            Text = body.Text,
            Priority = file.Record.Priority,
            SubState = "to-approve",
            OccurredFrom = file.Record.OccurredFrom,
            OccurredTo = file.Record.OccurredTo,
            Caveats = file.Record.Caveats,
        }, cancel);
        db.Add(new IseSar
        {
            Record = iseSar.Id,
            Owner = iseSar.Owner,
            Sar = file.Record.Id,
            FirstBy = round.FirstBy!.Value,
            FirstAt = round.FirstAt!.Value,
            FirstTraining = round.FirstTraining!,
            SecondBy = round.SecondBy!.Value,
            SecondAt = round.SecondAt!.Value,
            SecondTraining = round.SecondTraining!,
            Rationale = await writer.SealAsync(db, iseSar.Id, said.Rationale, "rationale", cancel),
        });
        await writer.IssueAsync(db, file.Record, cancel);
        file.Sar.Become(iseSar.Id);
        writer.Move(db, file.Record, file.Record.State, SarStages.Word(file.Sar.Stage));
        await db.SaveChangesAsync(cancel);
        await writer.CiteAsync(db, iseSar, file.Record.Id, file.Record.CurrentVersion, Citation.PromotedFrom, cancel);
        await mentions.CarryAsync(db, file.Record, file.Record.CurrentVersion, iseSar, cancel);
        await desk.PutAsync(db, SarDesk.ToApprove(iseSar, now, now + OutcomeClocks.ToVet(policy, iseSar.Priority)), cancel);
    }

    private static async Task<IseSarBody> BodyAsync(TesseraDb db, SarFile file, Determination round, CancellationToken cancel)
    {
        var facts = await db.BehaviorFacts.AsNoTracking().Where(fact => fact.Determination == round.Id).OrderBy(fact => fact.Id).ToListAsync(cancel);
        return new IseSarBody
        {
            Sar = file.Body,
            AdditionalFacts = round.AdditionalFacts,
            Behaviors = [.. facts.GroupBy(fact => fact.Code, fact => fact.Fact, StringComparer.Ordinal)
                .OrderBy(found => Behaviors.Of(found.Key).Number).Select(found => new FoundBehavior(found.Key, [.. found]))],
        };
    }
}
