namespace Tessera.Vetting.Guard;

/// <summary>
/// How a sentence tells of a behavior: something done, near what it is done to. Without objects the act alone is enough. It is a sign that a
/// fact is there, for the guard only; which behavior it is, a person decides.
/// </summary>
internal sealed class BehaviorClue(string behavior, string acts, string objects = "")
{
    // How far the act and its object may stand apart: "filmed the motor of the gate and the camera pole".
    private const int Near = 9;

    private static readonly Terms Denials = new("no not never without nobody none didnt doesnt dont wasnt werent hasnt havent isnt nunca sin ningun ninguna nadie tampoco");
    private readonly Terms _acts = new(acts);
    private readonly Terms? _objects = objects.Length == 0 ? null : new(objects);

    public string Behavior { get; } = behavior;

    /// <summary>Where the act stands, or null.</summary>
    public int? FirstIn(IReadOnlyList<Token> tokens)
    {
        foreach (var (at, count) in _acts.In(tokens))
        {
            if (IsDenied(tokens, at)) continue;
            if (_objects is null || _objects.In(tokens).Any(o => o.At >= at + count ? o.At - at - count < Near : at - o.At - o.Count < Near)) return at;
        }

        return null;
    }

    // "No threat was made", "never threatened anyone", "no amenazó a nadie": what was not done is no fact.
    private static bool IsDenied(IReadOnlyList<Token> tokens, int at) =>
        Denials.AreIn([.. tokens.Skip(Math.Max(0, at - 3)).Take(Math.Min(3, at))]);
}
