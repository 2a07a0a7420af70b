using Microsoft.EntityFrameworkCore;
using Tessera.Graph.Contracts;
using Tessera.Graph.Mentions;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Work;
using Tessera.Records.Contracts;

namespace Tessera.Graph.Pages;

/// <summary>What a record names: confirmed first, then what waits for a hand.</summary>
public sealed record NamedView(IReadOnlyList<MentionView> Confirmed, IReadOnlyList<ProposalView> Proposed, bool MayDecide)
{
    internal static async Task<NamedView> ReadAsync(TesseraDb db, IMentions mentions, Record record, CancellationToken cancel)
    {
        var named = await mentions.OfAsync(db, record.Id, cancel);
        var mayDecide = MentionRule.MayDecide(record, db.Reader) is null;
        var waiting = mayDecide ? named.Where(mention => mention.State is MentionState.Proposed).OrderBy(mention => mention.SpanFrom).ToList() : [];
        var text = waiting.Count == 0 ? "" : await db.Parts.AsNoTracking()
            .Where(part => part.Record == record.Id && part.Version == waiting[0].Version && part.Name == RecordPart.Body).Select(part => part.Text).FirstAsync(cancel);
        return new([.. named.Where(mention => mention.State is MentionState.Confirmed)], [.. waiting.Select(mention => ProposalView.Of(mention, text))], mayDecide);
    }

    /// <summary>Beside whom somebody not suspected may stand.</summary>
    public IEnumerable<MentionView> Parents => Confirmed.Where(mention => mention.Role is not MentionRole.Associate);

    public string? NameOf(MentionId? mention) => Confirmed.FirstOrDefault(other => other.Id == mention)?.Label;
}

/// <summary>A proposal with the words around it, so that it is confirmed by reading, not by trusting.</summary>
public sealed record ProposalView(MentionView Mention, string Before, string Words, string After)
{
    private const int Around = 48;

    internal static ProposalView Of(MentionView mention, string text)
    {
        if (mention.SpanFrom is not { } from || mention.SpanTo is not { } to || to > text.Length) return new(mention, "", mention.Label, "");
        var (start, end) = (Math.Max(0, from - Around), Math.Min(text.Length, to + Around));
        return new(mention, (start > 0 ? "…" : "") + text[start..from], text[from..to], text[to..end] + (end < text.Length ? "…" : ""));
    }
}
