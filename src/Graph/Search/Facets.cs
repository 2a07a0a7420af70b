using Tessera.Graph.Contracts;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Ui;

namespace Tessera.Graph.Search;

/// <summary>Kinds, streams, centers and days of what was found: each counted with the other choices as they stand.</summary>
internal sealed class Facets(Guid inquiry, IReadOnlyList<FoundView> all, SearchFilter filter, IReadOnlyDictionary<AgencyId, string> centers, DateOnly today)
{
    public IReadOnlyList<FacetView> Read() => [.. new[] { Kinds(), Streams(), Centers(), Days() }.Where(facet => facet.Choices.Count > 1)];

    private FacetView Kinds()
    {
        var found = all.Where(one => filter.AdmitsStream(one) && filter.AdmitsCenter(one) && filter.AdmitsDay(one)).ToList();
        return new("What", [Choice("All", found.Count, filter.Kind is null, filter with { Kind = null }),
            .. found.GroupBy(one => one.Kind).OrderBy(kind => kind.Key == FoundView.OfRecords ? 1 : 0).ThenByDescending(kind => kind.Count()).ThenBy(kind => kind.Key, StringComparer.Ordinal)
                .Select(kind => Choice(KindWords(kind.Key), kind.Count(), filter.Kind == kind.Key, filter with { Kind = kind.Key }))]);
    }

    private FacetView Streams()
    {
        var found = all.Where(one => filter.AdmitsKind(one.Kind) && filter.AdmitsCenter(one) && filter.AdmitsDay(one)).ToList();
        return new("Stream", [Choice("All streams", found.Count, filter.Stream is null, filter with { Stream = null }),
            .. found.SelectMany(one => one.Records.Select(record => record.Stream).Distinct()).GroupBy(stream => stream).OrderBy(stream => stream.Key)
                .Select(stream => Choice(StreamWords.Mark(stream.Key), stream.Count(), filter.Stream == stream.Key, filter with { Stream = stream.Key }))]);
    }

    private FacetView Centers()
    {
        var found = all.Where(one => filter.AdmitsKind(one.Kind) && filter.AdmitsStream(one) && filter.AdmitsDay(one)).ToList();
        return new("Owner", [Choice("All owners", found.Count, filter.Center is null, filter with { Center = null }),
            .. found.SelectMany(one => one.Records.Select(record => record.Owner).Distinct()).GroupBy(owner => owner).OrderBy(owner => centers.GetValueOrDefault(owner.Key, ""), StringComparer.Ordinal)
                .Select(owner => Choice(centers.GetValueOrDefault(owner.Key, "another center"), owner.Count(), filter.Center == owner.Key, filter with { Center = owner.Key }))]);
    }

    private FacetView Days()
    {
        var found = all.Where(one => filter.AdmitsKind(one.Kind) && filter.AdmitsStream(one) && filter.AdmitsCenter(one)).ToList();
        return new("Came in", [Choice("Any day", found.Count, filter is { From: null, To: null }, filter with { From = null, To = null }),
            Since("Last 7 days", 7), Since("Last 30 days", 30), Since("Last 365 days", 365)]);

        FacetChoiceView Since(string name, int days)
        {
            var chosen = filter with { From = today.AddDays(-days), To = null };
            return Choice(name, found.Count(chosen.AdmitsDay), filter.From == chosen.From && filter.To is null, chosen);
        }
    }

    private FacetChoiceView Choice(string name, int count, bool chosen, SearchFilter leads) => new(name, count, chosen, (leads with { Page = 1 }).Address(inquiry));

    internal static string KindWords(string kind) => kind switch
    {
        FoundView.OfRecords => "Records",
        nameof(MentionKind.Person) => "People",
        nameof(MentionKind.Aircraft) => "Aircraft",
        nameof(MentionKind.Url) => "Web addresses",
        nameof(MentionKind.Email) => "E-mail addresses",
        _ => kind + "s",
    };
}
