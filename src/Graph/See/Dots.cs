using Microsoft.EntityFrameworkCore;
using Tessera.Access.Contracts;
using Tessera.Graph.Contracts;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Work;
using Tessera.Records.Contracts;

namespace Tessera.Graph.See;

internal sealed class Dots : IDots
{
    public async Task<DotsView?> OfAsync(TesseraDb db, RecordId id, CancellationToken cancel = default)
    {
        if (!await db.Records.AnyAsync(record => record.Id == id, cancel)) return null;
        var said = await db.Mentions.AsNoTracking().Where(m => m.Record == id).OrderBy(m => m.Id).ToListAsync(cancel);
        var version = said.Count > 0
            ? said.Max(m => m.Version)
            : await db.Versions.Where(v => v.Record == id).MaxAsync(v => v.Version, cancel);
        var named = said.Where(m => m.Version == version && m.State is MentionState.Confirmed).ToList();

        var around = await new SurroundingsReader(db, cancel).AroundAsync([.. named.Select(m => m.Id)]);
        var entities = SeenEntities.Of(around);
        var carriers = await CarriersAsync(db, named, cancel);
        var names = await db.NamesOfAsync(around.Judgements.Values.Select(judgement => judgement.ByPosting), cancel);
        return new DotsView
        {
            Record = id,
            Version = version,
            IsMatched = await db.Matched.AnyAsync(matched => matched.Record == id && matched.Version == version, cancel),
            Mentions = [.. named.Where(m => around.Mentions.ContainsKey(m.Id))
                .Select(m => new MentionDots(m.View(), new DotsOfOne(around.Mentions[m.Id], around, entities, names).Ranked(), [.. carriers[m.Id]]))],
        };
    }

    private static async Task<ILookup<MentionId, CarrierView>> CarriersAsync(TesseraDb db, List<Mention> named, CancellationToken cancel)
    {
        var ids = named.Select(m => m.Id).ToList();
        var pairs = await db.Carried.Where(pair => ids.Contains(pair.A) || ids.Contains(pair.B)).ToListAsync(cancel);
        var around = await new SurroundingsReader(db, cancel).OnlyAsync([.. pairs.SelectMany(pair => new[] { pair.A, pair.B }).Except(ids)]);
        return (from pair in pairs
                from mine in new[] { pair.A, pair.B }
                where ids.Contains(mine) && around.ContainsKey(pair.A == mine ? pair.B : pair.A)
                let other = around[pair.A == mine ? pair.B : pair.A]
                orderby other.Record.ReceivedAt descending, other.Id.Value
                select (mine, View: new CarrierView(other.Id, other.Mention.Kind, other.Mention.Label, IdentifierWords.Of(pair.Kind), other.Source())))
            .ToLookup(one => one.mine, one => one.View);
    }
}
