using static Tessera.Vetting.Guard.ProtectedWords;

namespace Tessera.Vetting.Guard;

/// <summary>Where a sentence touches what is protected. Words that have a harmless meaning count only in the other.</summary>
internal static class ProtectedFinder
{
    private const int Near = 6;

    public static IReadOnlyList<(ProtectedTopic Topic, int At)> In(IReadOnlyList<Token> tokens, bool suspicious)
    {
        var hits = new List<(ProtectedTopic, int)>();
        foreach (var (topic, words) in Always)
            foreach (var (at, count) in words.In(tokens))
                if (!IsThings(tokens, at + count) && !IsMonth(tokens, at)) hits.Add((topic, at));

        hits.AddRange(Colors.In(tokens).Where(color => PaintsPerson(tokens, color.At)).Select(color => (ProtectedTopic.RaceOrEthnicity, color.At)));
        if (suspicious || Attending.AreIn(tokens)) hits.AddRange(Places.In(tokens).Select(place => (ProtectedTopic.Religion, place.At)));
        AddNear(hits, tokens, Saying, PublicAffairs, ProtectedTopic.Speech);
        AddNear(hits, tokens, Filming, Officers, ProtectedTopic.Speech);
        hits.AddRange(RaceCodes(tokens));
        return hits;
    }

    // "a Chinese restaurant", "el restaurante mexicano"
    private static bool IsThings(IReadOnlyList<Token> tokens, int next) => Things.AreIn([.. tokens.Skip(next).Take(1)]);

    // "on March 3"; "marcha" has no such twin.
    private static bool IsMonth(IReadOnlyList<Token> tokens, int at) =>
        tokens[at].Word == "march" && at + 1 < tokens.Count && char.IsDigit(tokens[at + 1].Word[0]);

    // English puts the color before the person, Spanish behind; words of age and build may stand between.
    private static bool PaintsPerson(IReadOnlyList<Token> tokens, int at) =>
        People.AreIn([.. tokens.Skip(at + 1).Take(3)]) && !IsWorn(tokens, at)
        || (at > 0 && IsSpanish(tokens[at].Word) && People.AreIn([.. tokens.Skip(Math.Max(0, at - 2)).Take(Math.Min(2, at))]));

    // "a black jacket, man": what is worn lies between.
    private static bool IsWorn(IReadOnlyList<Token> tokens, int at) =>
        ContextWords.Features[^1].AreIn([.. tokens.Skip(at + 1).Take(2)]) || ContextWords.Vehicles.AreIn([.. tokens.Skip(at + 1).Take(2)]);

    private static bool IsSpanish(string color) => color is not ("black" or "white" or "brown");

    private static void AddNear(List<(ProtectedTopic, int)> hits, IReadOnlyList<Token> tokens, Terms acts, Terms objects, ProtectedTopic topic)
    {
        var found = objects.In(tokens).Select(o => o.At).ToList();
        hits.AddRange(acts.In(tokens).Where(act => found.Any(at => Math.Abs(at - act.At) <= Near)).Select(act => (topic, act.At)));
    }

    // Police shorthand: B/M, W/F, H/M.
    private static IEnumerable<(ProtectedTopic, int)> RaceCodes(IReadOnlyList<Token> tokens)
    {
        for (var at = 0; at + 1 < tokens.Count; at++)
            if (tokens[at].Word is "b" or "w" or "h" && tokens[at + 1].Word is "m" or "f" && tokens[at + 1].Start == tokens[at].Start + 2 && tokens[at].Length == 1)
                yield return (ProtectedTopic.RaceOrEthnicity, at);
    }
}
