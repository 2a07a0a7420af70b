namespace Tessera.Access.Contracts;

/// <summary>
/// What a posting gives on a day of its center: the audiences it stands in and the caveats it holds. Pure; the database derives the same at
/// each entering (access.describe), and a test draws worlds to compare the two.
/// </summary>
public static class Standing
{
    public static bool IsInForce(Posting posting, DateOnly today) => posting.FromDay <= today && (posting.ToDay is null || posting.ToDay >= today);

    /// <summary>
    /// The posting itself, its agency, and each signature of that agency under an agreement in force. Who only keeps accounts stands in no
    /// audience but their own: least privilege (CJIS AC-6).
    /// </summary>
    public static IReadOnlyList<Guid> AudienceOf(Posting posting, IEnumerable<(Party Party, Agreement Agreement)> signatures, DateOnly today) =>
        posting.Duties is [Duties.Admin] ? [posting.Id.Value] :
    [
        posting.Id.Value,
        posting.Agency.Value,
        .. signatures.Where(s => s.Party.Agency == posting.Agency && s.Party.HasSigned(today) && s.Agreement.IsInForce(today)).Select(s => s.Party.Id.Value),
    ];

    /// <summary>The duties that count: of those that exclude each other, held under any posting in force, none does.</summary>
    /// <param name="ofThePerson">Every posting of the person, this one too.</param>
    public static IReadOnlyList<string> DutiesOf(Posting posting, IEnumerable<Posting> ofThePerson, DateOnly today)
    {
        var clashing = SeparationRule.ClashingIn(ofThePerson.Where(one => one.Machine is null && IsInForce(one, today)).SelectMany(one => one.Duties));
        return posting.Machine is null ? [.. posting.Duties.Where(duty => !clashing.Contains(duty))] : posting.Duties;
    }

    /// <summary>28 CFR 23.20(c): without current training, criminal intelligence stays closed.</summary>
    public static IReadOnlyList<string> CaveatsOf(Posting posting, bool isTrained) => [.. posting.Caveats.Where(caveat => caveat != Caveats.Part23 || isTrained)];
}
