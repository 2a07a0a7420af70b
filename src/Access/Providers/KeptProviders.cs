using Microsoft.EntityFrameworkCore;
using Tessera.Access.Contracts;
using Tessera.Access.Federate;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Work;

namespace Tessera.Access.Providers;

/// <summary>The identity providers of a center, and who is known by them.</summary>
internal sealed class KeptProviders(IWork work)
{
    /// <summary>Null: the reader keeps no accounts.</summary>
    public Task<IReadOnlyList<ProviderView>?> ListAsync(CancellationToken cancel) => work.ReadAsync<IReadOnlyList<ProviderView>?>(async db =>
    {
        if (!Keeps(db.Reader)) return null;
        var found = await ViewsAsync(db, db.Set<RegisteredProvider>().AsNoTracking(), cancel);
        db.ShowList("providers.viewed", found.Count);
        return found;
    }, cancel);

    public Task<ProviderView?> FindAsync(Guid id, CancellationToken cancel) => work.ReadAsync(async db =>
        Keeps(db.Reader) ? (await ViewsAsync(db, db.Set<RegisteredProvider>().AsNoTracking().Where(one => one.Id == id), cancel)).SingleOrDefault() : null, cancel);

    /// <summary>The agencies of the reader's center, itself first. Null: the reader keeps no accounts.</summary>
    public Task<IReadOnlyList<AgencyChoiceView>?> AgenciesAsync(CancellationToken cancel) => work.ReadAsync<IReadOnlyList<AgencyChoiceView>?>(async db => Keeps(db.Reader)
        ? [.. (await db.Agencies.Where(agency => agency.Center == db.Reader.Center && agency.Active).ToListAsync(cancel))
            .OrderByDescending(agency => agency.IsCenter).ThenBy(agency => agency.Name, StringComparer.Ordinal).Select(agency => new AgencyChoiceView(agency.Id.Value, agency.Name, agency.Ori))]
        : null, cancel);

    /// <summary>Where a person signs in elsewhere, and what is said of them there: one's own, or one whose account the reader keeps.</summary>
    public Task<IReadOnlyList<LinkView>> LinksAsync(PersonId person, CancellationToken cancel) => work.ReadAsync<IReadOnlyList<LinkView>>(async db =>
    {
        var links = await db.Set<ProviderLink>().AsNoTracking().Where(link => link.Person == person && link.EndedAt == null).OrderBy(link => link.LinkedAt).ToListAsync(cancel);
        var ids = links.Select(link => link.Id).ToList();
        var said = await db.Set<Asserted>().AsNoTracking().Where(one => ids.Contains(one.Link) && one.EndedAt == null && one.Name != AnswerRule.Level).OrderBy(one => one.Name).ToListAsync(cancel);
        return [.. links.Select(link => new LinkView(link.Id, link.Provider, link.Subject, link.LinkedAt,
            [.. said.Where(one => one.Link == link.Id).Select(one => new SaidView(Gfipm.WordsOf(one.Name), one.Value, one.AssertedAt, one.ExpiresAt))]))];
    }, cancel);

    private static bool Keeps(Reader reader) => reader.Holds(Duties.Admin) && reader.IsCenterStaff;

    private static async Task<IReadOnlyList<ProviderView>> ViewsAsync(TesseraDb db, IQueryable<RegisteredProvider> which, CancellationToken cancel)
    {
        var providers = await which.Where(one => one.Center == db.Reader.Center).ToListAsync(cancel);
        var ids = providers.Select(one => one.Id).ToList();
        var agencies = await (from spoken in db.Set<SpokenFor>().AsNoTracking()
                              join agency in db.Agencies on spoken.Agency equals agency.Id
                              where ids.Contains(spoken.Provider)
                              select new { spoken.Provider, Id = agency.Id, agency.Name }).ToListAsync(cancel);
        var people = await db.Set<ProviderLink>().AsNoTracking().Where(link => ids.Contains(link.Provider) && link.EndedAt == null).GroupBy(link => link.Provider).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, cancel);
        return [.. providers.OrderBy(one => one.EndedAt is not null).ThenBy(one => one.Name, StringComparer.Ordinal).Select(one => new ProviderView(
            one.Id, one.Name, one.Issuer, one.ClientId, one.Levels, one.Attributes, (int)one.Term.TotalHours, one.RegisteredAt, one.EndedAt, one.EndReason,
            [.. agencies.Where(row => row.Provider == one.Id).OrderBy(row => row.Name, StringComparer.Ordinal).Select(row => new AgencyChoiceView(row.Id.Value, row.Name, null))],
            people.GetValueOrDefault(one.Id)))];
    }
}

/// <summary>A provider as who keeps accounts sees it.</summary>
public sealed record ProviderView(
    Guid Id, string Name, string Issuer, string ClientId, IReadOnlyList<string> Levels, IReadOnlyList<string> Attributes, int TermHours, DateTimeOffset RegisteredAt,
    DateTimeOffset? EndedAt, string? EndReason, IReadOnlyList<AgencyChoiceView> Agencies, int People);

/// <summary>An agency a provider may speak for.</summary>
public sealed record AgencyChoiceView(Guid Id, string Name, string? Ori);

/// <summary>Under which subject of which provider a person is known.</summary>
public sealed record LinkView(Guid Id, Guid Provider, string Subject, DateTimeOffset LinkedAt, IReadOnlyList<SaidView> Said);

/// <summary>One thing a provider said, in words.</summary>
public sealed record SaidView(string Words, string Value, DateTimeOffset SaidAt, DateTimeOffset Until);
