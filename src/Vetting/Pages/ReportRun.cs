using Tessera.Vetting.Guard;
using Tessera.Vetting.Narrative;

namespace Tessera.Vetting.Pages;

/// <summary>A piece of a sentence that is shown in one way: plain, as part of a fact, or held. A fact's number stands where the fact ends.</summary>
internal sealed record ReportRun(string Text, bool IsFact, int? Fact, bool IsHeld)
{
    public static IReadOnlyList<ReportRun> Of(string narrative, Sentence sentence, IReadOnlyList<string> facts, IReadOnlyList<ProtectedPassage> held)
    {
        var found = facts.Select(fact => FactFinder.Find(narrative, fact)).ToList();
        var isHeld = held.Any(passage => passage.Text == sentence.Text);
        SortedSet<int> cuts = [sentence.Start, sentence.End,
            .. found.OfType<Passage>().SelectMany(fact => (int[])[fact.Start, fact.End]).Where(at => at > sentence.Start && at < sentence.End)];
        return [.. cuts.Zip(cuts.Skip(1)).Select(cut => RunAt(cut.First, cut.Second))];

        ReportRun RunAt(int from, int to)
        {
            var ends = found.FindIndex(fact => fact?.End == to);
            return new(narrative[from..to], found.Exists(fact => fact is not null && fact.Start <= from && fact.End >= to), ends < 0 ? null : ends + 1, isHeld);
        }
    }
}
