using Tessera.Access.Contracts;
using Tessera.Kernel.Refusals;
using Tessera.Kernel.Work;

namespace Tessera.Oversight.Petitions;

/// <summary>
/// The clocks of petitions and what may be done with one. The days are the house's, where no statute of the state sets shorter ones
/// (regulation 6.4: a register with time limits). Pure.
/// </summary>
internal static class PetitionRule
{
    public const int AcknowledgeWithin = 10;
    public const int DecideWithin = 30;

    public static Refusal? MayKeep(Reader reader) => reader.IsCenterStaff && reader.Holds(Duties.Privacy) ? null : NotYours;

    public static Refusal? MayTake(DateOnly receivedOn, DateOnly today) => receivedOn > today ? InTheFuture : null;

    /// <summary>By which day its writer hears that it came, and by which what was decided.</summary>
    public static (DateOnly Acknowledge, DateOnly Decide) Clocks(DateOnly receivedOn) => (receivedOn.AddDays(AcknowledgeWithin), receivedOn.AddDays(DecideWithin));

    public static Refusal? MayAcknowledge(Petition petition) => petition switch
    {
        { DecidedAt: not null } => Decided,
        { AcknowledgedAt: not null } => Acknowledged,
        _ => null,
    };

    public static Refusal? MayDecide(Petition petition, string outcome, string ground)
    {
        if (petition.DecidedAt is not null) return Decided;
        return (outcome == PetitionWords.Withdrawn) == (ground == PetitionWords.Withdrawn) ? null : GroundDoesNotFit;
    }

    private static readonly Refusal NotYours = new("oversight.petition-duty", "Only the center's privacy officer keeps the register of petitions.", "Regulation 6.4: redress, complaints");
    private static readonly Refusal InTheFuture = new("oversight.petition-future", "The day it came lies in the future.", "Regulation 6.4: time limits run from receipt");
    private static readonly Refusal Acknowledged = new("oversight.petition-acknowledged", "It was acknowledged already.", "Tessera: nothing done twice");
    private static readonly Refusal Decided = new("oversight.petition-decided", "It is decided, and what was decided stays.", "Regulation 6.4: redress, complaints");
    private static readonly Refusal GroundDoesNotFit = new("oversight.petition-ground", "The ground does not fit the outcome: “withdrawn” goes with “withdrawn” alone.", "Regulation 6.4: outcome and reason");
}
