using Microsoft.EntityFrameworkCore;
using Tessera.Graph.See;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Work;
using Tessera.Matching;

namespace Tessera.Graph.Search;

/// <summary>
/// People and things through the matcher's memory. What could be compared is asked of the database first, and only what speaks for
/// this reader is compared, ranked and counted: what is invisible changes nothing of it (docs/decisions/0030).
/// </summary>
internal sealed class ThingSearch(LiveIndex live)
{
    /// <summary>Of one kind; more are a name too common to be found by alone.</summary>
    private const int MostOfKind = 60;

    /// <summary>Below four bits the words and the mention share a sound or a common name, and little else.</summary>
    private const int Floor = 4000;

    /// <summary>The line that says how rarely any two are one: who types words has chosen them, so it does not count here.</summary>
    private const string Prior = "prior";

    public bool IsReady => live.Current is not null;

    public async Task<IReadOnlyList<FoundThingView>> FindAsync(TesseraDb db, string words, TimeZoneInfo zone, CancellationToken cancel)
    {
        if (live.Current is not { } index) return [];

        var probes = Probes.Of(words);
        var speaking = await SpeakingAsync(db, Comparable(index, probes), cancel);
        var hits = probes.SelectMany(probe => HitsOf(index, probe, speaking.Contains))
            .GroupBy(hit => hit.Mention).Select(same => same.MaxBy(hit => hit.Millibits)!)
            .OrderByDescending(hit => hit.Millibits).ThenBy(hit => hit.Mention).ToList();
        return await EntitiesAsync(db, hits, zone, cancel);
    }

    /// <summary>Everything any probe could be compared with: the index asks whether it may, and hears no.</summary>
    private static HashSet<Guid> Comparable(EntityIndex index, IReadOnlyList<Features> probes)
    {
        var ids = new HashSet<Guid>();
        foreach (var probe in probes)
        {
            index.Find(probe, 1, Note);
            index.Carriers(probe, 1, Note);
        }
        return ids;

        bool Note(Guid mention)
        {
            ids.Add(mention);
            return false;
        }
    }

    private static async Task<HashSet<Guid>> SpeakingAsync(TesseraDb db, HashSet<Guid> mentions, CancellationToken cancel)
    {
        if (mentions.Count == 0) return [];
        var ids = mentions.ToArray();
        return [.. await db.Database.SqlQuery<Guid>($"select speaking as \"Value\" from graph.speaking({ids}) speaking").ToListAsync(cancel)];
    }

    private static IEnumerable<Hit> HitsOf(EntityIndex index, Features probe, Func<Guid, bool> admits)
    {
        foreach (var candidate in index.Find(probe, MostOfKind, admits).Candidates)
        {
            var likeness = candidate.Evidence.Lines.Where(line => line.Code != Prior).Sum(line => line.Millibits);
            if (likeness >= Floor) yield return new(candidate.Mention, likeness, WhyOf(candidate.Evidence));
        }
        foreach (var carrier in index.Carriers(probe, MostOfKind, admits))
            yield return new(carrier.Mention, Thresholds.Join, $"same {IdentifierWords.Of(carrier.Shared.Kind.ToString())}");
    }

    /// <summary>What speaks most for it.</summary>
    private static string WhyOf(Evidence evidence) => string.Join("; ", evidence.Lines.Where(line => line.Millibits > 0).OrderByDescending(line => line.Millibits).Take(2).Select(line => line.Label));

    /// <summary>Hits that are one for this reader are one row, under the name that was found best.</summary>
    private static async Task<IReadOnlyList<FoundThingView>> EntitiesAsync(
        TesseraDb db, List<Hit> hits, TimeZoneInfo zone, CancellationToken cancel)
    {
        if (hits.Count == 0) return [];
        var around = await new SurroundingsReader(db, cancel).AroundAsync([.. hits.Select(hit => new MentionId(hit.Mention))]);
        var entities = SeenEntities.Of(around);
        var found = new List<FoundThingView>();
        foreach (var entity in hits.Where(hit => around.Mentions.ContainsKey(new(hit.Mention))).GroupBy(hit => entities.Of(new(hit.Mention))))
        {
            var best = entity.First();
            var seen = around.Mentions[new(best.Mention)];
            var parent = seen.Mention.Parent is { } id ? (await new SurroundingsReader(db, cancel).OnlyAsync([id])).GetValueOrDefault(id) : null;
            found.Add(ThingOf(parent ?? seen, best, parent is null ? null : seen.Mention.Label,
                [.. entities.Members(seen.Id).DistinctBy(member => member.Record.Id).OrderByDescending(member => member.Record.ReceivedAt).ThenBy(member => member.Record.Id.Value)
                    .Select(member => FoundRecords.Of(member.Record, zone))]));
        }
        return found;
    }

    private static FoundThingView ThingOf(Seen seen, Hit hit, string? associate, IReadOnlyList<FoundInView> records) =>
        new(seen.Mention.Kind, seen.Id, seen.Mention.Label, seen.Note(), hit.Why, hit.Millibits, associate, records);

    private sealed record Hit(Guid Mention, int Millibits, string Why);
}
