using static Tessera.Vetting.Guard.ContextWords;

namespace Tessera.Vetting.Guard;

/// <summary>What one sentence says of what is protected, and what it says besides.</summary>
internal sealed class Reading
{
    private const int CauseReach = 6;
    private const int GroupReach = 4;

    private readonly IReadOnlyList<Token> _tokens;
    private readonly IReadOnlyList<(ProtectedTopic Topic, int At)> _protected;
    private readonly IReadOnlyList<(string Behavior, int At)> _behaviors;
    private readonly bool _isSuspicious;

    public Reading(IReadOnlyList<Token> tokens)
    {
        _tokens = tokens;
        _isSuspicious = Suspicion.AreIn(tokens);
        _protected = ProtectedFinder.In(tokens, _isSuspicious);
        _behaviors = [.. from clue in BehaviorClues.All let at = clue.FirstIn(tokens) where at is not null select (clue.Behavior, at.Value)];
    }

    public IReadOnlyList<ProtectedTopic> Topics => [.. _protected.Select(hit => hit.Topic).Distinct()];

    public bool TouchesProtected => _protected.Count > 0;

    public bool HasBehavior => _behaviors.Count > 0;

    /// <summary>"…because he is …", or "those … always": the characteristic is the reason, unless it is why somebody was attacked.</summary>
    public bool IsReason => CausedAt() is { } cause && !HarmedBefore(cause) || (GeneralizedAt() is { } group && !HarmedBefore(group));

    /// <summary>Two features or more besides the protected one, nothing suspected in it, and no opinion or assembly: it describes one person.</summary>
    public bool IsDescription =>
        !_isSuspicious && !Topics.Any(IsActivity) && !ProtectedWords.Filming.AreIn(_tokens) && !LawfulActs.AreIn(_tokens)
        && Features.Count(feature => feature.AreIn(_tokens)) >= 2;

    public bool IsEventNews =>
        !_isSuspicious && Topics.All(topic => topic is ProtectedTopic.Assembly) && !Singled.AreIn(_tokens)
        && EventNews.Count(news => news.AreIn(_tokens)) >= 2;

    private static bool IsActivity(ProtectedTopic topic) =>
        topic is ProtectedTopic.Assembly or ProtectedTopic.Speech or ProtectedTopic.Opinion or ProtectedTopic.Association;

    private int? CausedAt()
    {
        foreach (var (at, count) in Causes.In(_tokens))
            if (_protected.Any(hit => hit.At >= at + count && hit.At - at - count < CauseReach) || GivesGender(at, count)) return at;
        return null;
    }

    // "because she is a woman" gives a reason; "because a woman screamed" tells what happened.
    private bool GivesGender(int cause, int count) => ProtectedWords.Genders.In(_tokens).Any(gender =>
        gender.At - cause - count is >= 0 and < 4 && Being.AreIn([.. _tokens.Skip(cause).Take(gender.At - cause)]));

    private int? GeneralizedAt()
    {
        var groups = Groups.In(_tokens).Where(group => _protected.Any(hit => Math.Abs(hit.At - group.At) <= 1)).ToList();
        foreach (var (at, count) in Generalizing.In(_tokens))
            if (groups.Any(group => Math.Abs(group.At - at) <= GroupReach)) return at;
        return null;
    }

    /// <summary>Somebody was threatened or attacked before this word: then it tells who, or why.</summary>
    private bool HarmedBefore(int at) => _behaviors.Any(found => BehaviorClues.AgainstSomebody.Contains(found.Behavior) && found.At < at);
}
