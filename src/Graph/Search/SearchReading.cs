using Microsoft.EntityFrameworkCore;
using Tessera.Access.Contracts;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Keys;
using Tessera.Kernel.Work;

namespace Tessera.Graph.Search;

/// <summary>Answers an inquiry of one's own, as of now: what was withdrawn or purged since is not in it.</summary>
internal sealed class SearchReading(Finding finding, InstallationKey installation, TimeProvider clock)
{
    /// <summary>Null: no such inquiry of this reader.</summary>
    public async Task<SearchView?> ReadAsync(TesseraDb db, Guid id, SearchFilter filter, CancellationToken cancel)
    {
        var inquiry = await db.Inquiries.FirstOrDefaultAsync(row => row.Id == id && row.Posting == db.Reader.Posting, cancel);
        if (inquiry is null) return null;

        var words = inquiry.Open(installation);
        var findings = words is null ? new([], [], true) : await finding.RunAsync(db, words, cancel);
        IReadOnlyList<FoundView> all = [.. findings.All];
        var selected = all.Where(filter.Admits).ToList();
        var shown = selected.Skip((filter.Page - 1) * SearchFilter.PageSize).Take(SearchFilter.PageSize).ToList();
        var records = shown.OfType<FoundRecordView>().ToList();
        var excerpts = words is null ? new Dictionary<RecordId, string>() : await RecordSearch.ExcerptsAsync(db, words, records, cancel);
        var centers = await CentersAsync(db, all, cancel);
        db.ShowList("search.answered", selected.Count, new { inquiry = id, records = shown.SelectMany(found => found.Records).Select(record => record.Id).Distinct() });
        return new SearchView
        {
            Inquiry = id,
            Words = words,
            Waiting = RestrictedRule.Waiting(db.Reader),
            Total = all.Count,
            Found = selected.Count,
            IsCut = findings.IsCut,
            ThingsReady = findings.ThingsReady,
            Things = [.. shown.OfType<FoundThingView>()],
            Records = [.. records.Select(found => found with { Excerpt = excerpts.GetValueOrDefault(found.Record.Id, "") })],
            Facets = new Facets(id, all, filter, centers, DayOf(db.Reader)).Read(),
            Centers = centers,
            Filter = filter,
        };
    }

    private DateOnly DayOf(Reader reader) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(reader.TimeZone)).DateTime);

    private static Task<Dictionary<AgencyId, string>> CentersAsync(TesseraDb db, IReadOnlyList<FoundView> found, CancellationToken cancel)
    {
        var owners = found.SelectMany(one => one.Records).Select(record => record.Owner).Distinct().ToList();
        return db.Agencies.Where(agency => owners.Contains(agency.Id)).ToDictionaryAsync(agency => agency.Id, agency => agency.Name, cancel);
    }
}
