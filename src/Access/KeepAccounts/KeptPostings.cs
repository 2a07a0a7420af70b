using Microsoft.EntityFrameworkCore;
using Tessera.Access.Contracts;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Time;
using Tessera.Kernel.Work;

namespace Tessera.Access.KeepAccounts;

/// <summary>The postings of a person whose account the reader keeps, and where they may be given another.</summary>
internal sealed class KeptPostings(IWork work, TimeProvider clock)
{
    public Task<KeptPostingsView> OfAsync(PersonId person, CancellationToken cancel) => work.ReadAsync(async db =>
    {
        var today = clock.GetUtcNow().DayAt(db.Reader.TimeZone);
        var agencies = await db.Agencies.ToListAsync(cancel);
        var held = await db.Postings.Where(posting => posting.Person == person && posting.Machine == null).OrderByDescending(posting => posting.FromDay).ToListAsync(cancel);
        return new KeptPostingsView(
            [.. held.Select(posting => new KeptPostingView(
                posting.Id.Value, posting.Title, agencies.First(agency => agency.Id == posting.Agency).Name, posting.Center == db.Reader.Center,
                posting.Duties, [.. posting.Duties.Except(Standing.DutiesOf(posting, held, today))], posting.Caveats, posting.FromDay, posting.ToDay,
                posting.ToDay >= today || posting.ToDay is null))],
            [.. agencies.Where(agency => agency.Active && agency.Center == db.Reader.Center).OrderByDescending(agency => agency.IsCenter).ThenBy(agency => agency.Name, StringComparer.Ordinal)
                .Select(agency => (agency.Id.Value, agency.Name))]);
    }, cancel);
}

/// <summary>Work a person has, had or will have.</summary>
/// <param name="Clashing">Duties that do not count, for another one excludes them.</param>
public sealed record KeptPostingView(
    Guid Posting, string Title, string Agency, bool IsOurs, IReadOnlyList<string> Duties, IReadOnlyList<string> Clashing, IReadOnlyList<string> Caveats, DateOnly FromDay, DateOnly? ToDay, bool IsOpen);

/// <summary>All of them, the newest first, and the agencies of the center.</summary>
public sealed record KeptPostingsView(IReadOnlyList<KeptPostingView> Postings, IReadOnlyList<(Guid Id, string Name)> Agencies);
