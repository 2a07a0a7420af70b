using Tessera.Graph.AddMention;
using Tessera.Graph.Contracts;
using Tessera.Graph.Match;
using Tessera.Matching;

namespace Tessera.Graph.Search;

/// <summary>What words could name: the same words may be a plate, a document's number and the name of a boat, and each is tried.</summary>
internal static class Probes
{
    private const int MostNameWords = 5;
    private const int LocalNumber = 7;

    public static IReadOnlyList<Features> Of(string words) =>
        [.. Kinds(words).Select(kind => Probe(kind, HandAttributes.Of(kind, words, more: null))).Concat(OfPhone(words)).Where(probe => !probe.IsEmpty)];

    /// <summary>Seven digits are what a listener writes down: nothing is the same by them alone, but people who gave such a number are found.</summary>
    private static IEnumerable<Features> OfPhone(string words) => words.Count(char.IsDigit) < LocalNumber ? []
        : [Probe(MentionKind.Person, new(StringComparer.Ordinal) { [MentionAttributes.Phone] = words })];

    private static IEnumerable<MentionKind> Kinds(string words)
    {
        var digits = words.Any(char.IsDigit);
        if (words.Contains('@', StringComparison.Ordinal)) yield return MentionKind.Email;
        if (words.Contains('.', StringComparison.Ordinal)) yield return MentionKind.Url;
        if (digits && words.Count(char.IsLetterOrDigit) is >= 4 and <= 40)
        {
            yield return MentionKind.Phone;
            yield return MentionKind.Vehicle;
            yield return MentionKind.Document;
            yield return MentionKind.Account;
            yield return MentionKind.Aircraft;
            yield return MentionKind.Vessel;
            yield return MentionKind.Weapon;
        }
        if (words.Any(char.IsLetter))
        {
            yield return MentionKind.Place;
            yield return MentionKind.Organization;
            if (!digits && words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= MostNameWords) yield return MentionKind.Person;
            if (!digits) yield return MentionKind.Vessel;
        }
        if (words.StartsWith('@')) yield return MentionKind.Account;
    }

    private static Features Probe(MentionKind kind, Dictionary<string, string?> attributes) => Features.From(
        Guid.Empty, HeldMentions.KindOf(kind), attributes.ToDictionary(pair => pair.Key, pair => pair.Value ?? "", StringComparer.Ordinal));
}
