using Tessera.Access.Contracts;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Refusals;

namespace Tessera.Access.KeepAccounts;

/// <summary>Which posting may be given to whom: CJIS AC-5, AC-6.</summary>
internal static class PostingRule
{
    /// <param name="others">What the person holds already, without the posting that ends for this one.</param>
    public static Refusal? Check(PersonId giver, Posting given, IEnumerable<Posting> others)
    {
        if (given.Person == giver) return NotOneself;
        return SeparationRule.Check(given.Duties, others.Where(other => other.Machine is null && Overlap(given, other)).SelectMany(other => other.Duties));
    }

    private static bool Overlap(Posting one, Posting other) =>
        one.FromDay <= (other.ToDay ?? DateOnly.MaxValue) && other.FromDay <= (one.ToDay ?? DateOnly.MaxValue);

    private static readonly Refusal NotOneself = new("access.own-posting", "Nobody gives themselves a posting, or takes one from themselves: another administrator does.", "CJIS AC-5, separation of duties");

    public static Refusal? CheckEnd(PersonId by, PersonId of) => by == of ? NotOneself : null;
}
