using Tessera.Graph.Contracts;
using Tessera.Graph.Match;
using Tessera.Matching;

namespace Tessera.Graph.Mentions;

/// <summary>Words of a text that a rule took for a fact: where they stand, and what they would say.</summary>
internal sealed record ProposedSpan(int From, int To, MentionKind Kind, string Label, IReadOnlyDictionary<string, string> Attributes);

/// <summary>From the narrative scan to proposals: once each, and not what a field has said already. A date names nothing that could be compared.</summary>
internal static class NarrativeProposals
{
    public static IReadOnlyList<ProposedSpan> In(string text, IEnumerable<Mention> said)
    {
        var known = said.SelectMany(mention => Numbers(mention.Kind, mention.Attributes)).ToHashSet();
        List<ProposedSpan> proposals = [];
        foreach (var span in NarrativeScan.Find(text))
        {
            if (span.Entity is not { } entity) continue;
            var kind = (MentionKind)(int)entity;
            var numbers = Numbers(kind, span.Attributes).ToList();
            if (numbers.Count > 0 && numbers.TrueForAll(number => !known.Add(number))) continue;
            proposals.Add(new(span.Start, span.Start + span.Length, kind, MentionLabel.Of(kind, span.Attributes) ?? span.Value, span.Attributes));
        }
        return proposals;
    }

    private static IEnumerable<Identifier> Numbers(MentionKind kind, IReadOnlyDictionary<string, string> attributes) =>
        Identifiers.Of(Features.From(default, HeldMentions.KindOf(kind), attributes));
}
