using Microsoft.EntityFrameworkCore;
using Tessera.Access.Contracts;
using Tessera.Kernel;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Work;
using Tessera.Records.Contracts;
using Tessera.Tasking.Contracts;
using Tessera.Tasking.Measure;

namespace Tessera.Tasking.Read;

/// <summary>Asks by the record they came from, and what they add up to.</summary>
public sealed record AskListView(AskBox Box, bool All, AskMeasuresView Measures, IReadOnlyList<AskGroupView> Groups, AskScaleView Scale)
{
    public int Count => Groups.Sum(group => group.Asks.Count);
}

/// <summary>The asks of one record.</summary>
public sealed record AskGroupView(string Title, string? Number, RecordStream? Stream, string? Href, IReadOnlyList<AskLineView> Asks);

/// <summary>One ask in a list.</summary>
/// <param name="Other">The other side.</param>
/// <param name="Phone">The other side's desk.</param>
public sealed record AskLineView(
    AskId Id, string Number, string Other, string? Phone, string Wanted, AskState State, bool TakenBack, bool IsOpen, DateTimeOffset SentAt, DateTimeOffset? SeenAt,
    DateTimeOffset? AcceptedAt, DateTimeOffset? ClosedAt, DateTimeOffset DueAt, string Came);

internal sealed class AskList(TimeProvider clock)
{
    private const int Most = 200;

    public async Task<AskListView> ReadAsync(TesseraDb db, AskBox box, bool all, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var mine = db.Reader.Agency;
        var month = now.AddDays(-30);
        var asks = await db.Asks.AsNoTracking()
            .Where(ask => (ask.SentAt >= month || ask.ClosedAt == null) && (box == AskBox.In ? ask.Recipient == mine : ask.Sender == mine || (ask.Owner == mine && ask.Recipient != mine)))
            .OrderByDescending(ask => ask.SentAt).Take(Most).ToListAsync(cancel);
        var shown = asks.Where(ask => all || ask.IsOpen || ask.ClosedAt > now.AddDays(-1)).ToList();
        db.ShowList("asks.viewed", shown.Count, new { box = box.ToString(), all });
        return new AskListView(box, all, AskMeasuresView.Of(asks, now), await GroupsAsync(db, box, shown, cancel), AskScaleView.Of(shown.ConvertAll(ask => (ask.SentAt, ask.DueAt)), now));
    }

    private static async Task<IReadOnlyList<AskGroupView>> GroupsAsync(TesseraDb db, AskBox box, List<Ask> asks, CancellationToken cancel)
    {
        var recordIds = asks.Select(ask => ask.Record).Distinct().ToList();
        var records = await db.Records.AsNoTracking().Where(record => recordIds.Contains(record.Id)).ToDictionaryAsync(record => record.Id, cancel);
        var agencyIds = asks.Select(ask => OtherOf(box, ask)).Distinct().ToList();
        var agencies = await db.Agencies.Where(agency => agencyIds.Contains(agency.Id)).ToDictionaryAsync(agency => agency.Id, cancel);
        return [.. asks.GroupBy(ask => ask.Record).OrderBy(group => group.Min(NearestOf)).Select(group =>
        {
            var record = records.GetValueOrDefault(group.Key);
            return new AskGroupView(
                record?.Title ?? "A record that is no longer open to you", record?.Number, record?.Stream, record is null ? null : $"/records/{record.Id}",
                [.. group.OrderBy(NearestOf).Select(ask => LineOf(ask, agencies[OtherOf(box, ask)]))]);
        })];
    }

    private static AgencyId OtherOf(AskBox box, Ask ask) => box == AskBox.In ? ask.Sender : ask.Recipient;

    /// <summary>Open ones by deadline, then closed ones, the latest first.</summary>
    private static long NearestOf(Ask ask) => ask.IsOpen ? ask.DueAt.UtcTicks : long.MaxValue / 2 + (long.MaxValue / 2 - (ask.ClosedAt ?? ask.SentAt).UtcTicks);

    private static AskLineView LineOf(Ask ask, Agency other) => new(
        ask.Id, ask.Number, other.Name, other.DeskPhone, AskWants.Words(ask.Wanted), ask.State, ask.WithdrawnAt is not null, ask.IsOpen, ask.SentAt, ask.SeenAt,
        ask.AcceptedAt, ask.ClosedAt, ask.DueAt, ask.Answer.Length > 0 ? ask.Answer : ask.Outcome is { } outcome ? Outcomes.Words(outcome) : "");
}
