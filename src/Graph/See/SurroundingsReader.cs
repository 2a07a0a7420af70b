using Microsoft.EntityFrameworkCore;
using Tessera.Graph.Contracts;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Work;
using Tessera.Records.Contracts;

namespace Tessera.Graph.See;

/// <summary>Reads outward from some mentions, under the wall, until nothing more joins: first all evidence, then only what joins.</summary>
internal sealed class SurroundingsReader(TesseraDb db, CancellationToken cancel)
{
    private const int MostRounds = 12;

    /// <summary>More than this around one record is a hub, and the page says so. Counts only what the reader may see.</summary>
    private const int MostMentions = 600;

    private readonly Surroundings _around = new();
    private readonly HashSet<MentionId> _asked = [];

    public async Task<Surroundings> AroundAsync(IReadOnlyCollection<MentionId> start)
    {
        var frontier = start.ToHashSet();
        for (var round = 0; frontier.Count > 0 && round < MostRounds; round++)
        {
            await LoadAsync(frontier);
            var speaking = frontier.Where(_around.Mentions.ContainsKey).ToList();
            frontier = [.. (await NextAsync(speaking, round == 0)).Where(id => !_asked.Contains(id))];
            if (_around.Mentions.Count + frontier.Count <= MostMentions) continue;
            _around.IsCut = true;
            frontier = [.. frontier.OrderByDescending(id => id.Value).Take(Math.Max(0, MostMentions - _around.Mentions.Count))];
        }
        return _around;
    }

    /// <summary>These, where they speak for this reader, and nothing around them.</summary>
    public async Task<IReadOnlyDictionary<MentionId, Seen>> OnlyAsync(HashSet<MentionId> wanted)
    {
        await LoadAsync(wanted);
        return _around.Mentions;
    }

    /// <summary>The mentions themselves, with what was carried from or to them, where they speak for this reader.</summary>
    private async Task LoadAsync(HashSet<MentionId> wanted)
    {
        var ids = wanted.ToList();
        var origins = await db.Mentions.Where(m => ids.Contains(m.Id)).Select(m => m.Origin).Distinct().ToListAsync(cancel);
        var rows = await (from mention in db.Mentions.AsNoTracking()
                          join record in db.Records.AsNoTracking() on mention.Record equals record.Id
                          where origins.Contains(mention.Origin) && mention.State == MentionState.Confirmed
                          select new { mention, record }).ToListAsync(cancel);
        var newest = await NewestAsync([.. rows.Select(row => row.record.Id).Distinct()]);
        foreach (var row in rows)
        {
            _asked.Add(row.mention.Id);
            if (row.mention.Version != newest[row.record.Id]) continue;
            _around.Add(new Seen(row.mention, row.record));
            wanted.Add(row.mention.Id);
        }
        _asked.UnionWith(wanted);
    }

    /// <summary>Of the versions this reader may see, the newest that names anything speaks.</summary>
    private async Task<Dictionary<RecordId, int>> NewestAsync(List<RecordId> records) => await db.Mentions
        .Where(m => records.Contains(m.Record)).GroupBy(m => m.Record)
        .Select(group => new { group.Key, Version = group.Max(m => m.Version) })
        .ToDictionaryAsync(row => row.Key, row => row.Version, cancel);

    private async Task<HashSet<MentionId>> NextAsync(List<MentionId> from, bool all)
    {
        var least = all ? int.MinValue : Matching.Thresholds.Join;
        var pairs = await db.Matches.Where(pair => (from.Contains(pair.A) || from.Contains(pair.B)) && pair.Millibits >= least).ToListAsync(cancel);
        var judgements = await db.Judgements.AsNoTracking().Where(j => (from.Contains(j.A) || from.Contains(j.B)) && j.UndoneAt == null).ToListAsync(cancel);
        foreach (var pair in pairs) _around.Add(pair);
        foreach (var judgement in judgements) _around.Add(judgement);
        return [.. pairs.SelectMany(pair => new[] { pair.A, pair.B }),
            .. judgements.Where(j => all || j.Verdict is Verdict.Same).SelectMany(j => new[] { j.A, j.B })];
    }
}
