using Microsoft.EntityFrameworkCore;
using Tessera.Access.Contracts;
using Tessera.Kernel;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Time;
using Tessera.Kernel.Work;

namespace Tessera.Access.Agreements;

/// <summary>The agreements that agencies of the reader's center are, were or are asked to be a party of.</summary>
internal sealed class AgreementReading(IWork work, TimeProvider clock)
{
    public Task<IReadOnlyList<AgreementView>> ListAsync(CancellationToken cancel) => work.ReadAsync<IReadOnlyList<AgreementView>>(async db =>
    {
        var found = await ViewsAsync(db, await db.Agreements.ToListAsync(cancel), cancel);
        db.ShowList("agreements.viewed", found.Count);
        return [.. found.OrderBy(agreement => agreement.State).ThenBy(agreement => agreement.ToDay ?? DateOnly.MaxValue).ThenBy(agreement => agreement.Name, StringComparer.Ordinal)];
    }, cancel);

    public Task<AgreementView?> FindAsync(Guid id, CancellationToken cancel) => work.ReadAsync(async db =>
        (await ViewsAsync(db, await db.Agreements.Where(agreement => agreement.Id == new AgreementId(id)).ToListAsync(cancel), cancel)).SingleOrDefault(), cancel);

    /// <summary>Who can be asked: every agency that takes part, the own center first.</summary>
    public Task<IReadOnlyList<AskableView>> AskableAsync(CancellationToken cancel) => work.ReadAsync<IReadOnlyList<AskableView>>(async db =>
    {
        var agencies = await db.Agencies.Where(agency => agency.Active).ToListAsync(cancel);
        var centers = agencies.Where(agency => agency.IsCenter).ToDictionary(center => center.Id, center => center.Name);
        return [.. agencies
            .OrderByDescending(agency => agency.Id == db.Reader.Center).ThenByDescending(agency => agency.IsCenter).ThenBy(agency => agency.Name, StringComparer.Ordinal)
            .Select(agency => new AskableView(agency.Id.Value, agency.Name, agency.IsCenter ? null : centers.GetValueOrDefault(agency.Center), agency.LawEnforcement))];
    }, cancel);

    private async Task<IReadOnlyList<AgreementView>> ViewsAsync(TesseraDb db, List<Agreement> agreements, CancellationToken cancel)
    {
        var ids = agreements.ConvertAll(agreement => agreement.Id);
        var parties = (await (from party in db.Parties
                              join agency in db.Agencies on party.Agency equals agency.Id
                              where ids.Contains(party.Agreement)
                              select new { party, agency }).ToListAsync(cancel)).ToLookup(row => row.party.Agreement, row => (row.party, row.agency));
        var names = await db.NamesOfAsync(agreements.Select(agreement => agreement.DraftedBy).OfType<PostingId>(), cancel);
        var today = clock.GetUtcNow().DayAt(db.Reader.TimeZone);
        return [.. agreements.Select(agreement => Of(db.Reader, agreement, [.. parties[agreement.Id]], agreement.DraftedBy is { } by ? names.GetValueOrDefault(by) : null, today))];
    }

    private static AgreementView Of(Reader reader, Agreement agreement, IReadOnlyList<(Party Party, Agency Agency)> parties, string? drafter, DateOnly today) => new(
        agreement.Id.Value, agreement.Name, agreement.Purpose, [.. agreement.Streams.Select(Enum.Parse<RecordStream>)], agreement.FromDay, agreement.ToDay,
        AgreementStates.Of(agreement, parties.Count(row => row.Party.HasSigned(today)), today), agreement.EndReason, drafter, agreement.DraftedAt,
        agreement.EndedAt is null && AgreementRule.MayEnd(reader, agreement),
        [.. parties.OrderByDescending(row => row.Agency.Center == reader.Center).ThenByDescending(row => row.Agency.IsCenter).ThenBy(row => row.Agency.Name, StringComparer.Ordinal)
            .Select(row => new PartyView(
                row.Party.Id.Value, row.Agency.Name, row.Party.SignedOn, row.Party.Signatory, row.Party.LeftOn, row.Party.LeftReason,
                row.Party.LeftOn is null && agreement.EndedAt is null && AgreementRule.MayActFor(reader, row.Agency)))]);
}

/// <summary>An agreement as who knows of it reads it.</summary>
public sealed record AgreementView(
    Guid Id, string Name, string Purpose, IReadOnlyList<RecordStream> Streams, DateOnly FromDay, DateOnly? ToDay, AgreementState State, string? EndReason,
    string? Drafter, DateTimeOffset? DraftedAt, bool MayEnd, IReadOnlyList<PartyView> Parties);

/// <param name="IsOurs">The reader may sign for it, or take it out.</param>
public sealed record PartyView(Guid Id, string Agency, DateOnly? SignedOn, string? Signatory, DateOnly? LeftOn, string? LeftReason, bool IsOurs);

/// <param name="Center">The center that serves it; null: a center itself.</param>
public sealed record AskableView(Guid Id, string Name, string? Center, bool LawEnforcement);
