using Tessera.Access.Contracts;
using Tessera.Kernel.Ids;
using Tessera.Kernel.Refusals;
using Tessera.Kernel.Work;

namespace Tessera.Vetting;

/// <summary>Who vets: which person, with the duty, and trained today.</summary>
internal sealed record Vetter(PersonId Person, bool HoldsDuty, bool IsTrained)
{
    public static Vetter Of(Reader reader) => new(reader.Person, reader.IsCenterStaff && reader.Holds(Duties.Vet), reader.Training.Contains(Training.SarVetting));
}

/// <summary>Only a trained person whose duty it is decides: SAR-V2, ISE-FS-200 1.5.5.</summary>
internal static class VetterRule
{
    public static Refusal? Check(Vetter vetter)
    {
        if (!vetter.HoldsDuty) return NoDuty;
        if (!vetter.IsTrained) return NotTrained;
        return null;
    }

    private static readonly Refusal NoDuty = new(
        "vetting.duty", "Vetting SARs is not a duty of your posting. Your supervisor can say who vets today.", "Tessera: duties");

    private static readonly Refusal NotTrained = new(
        "vetting.not-trained", "You have no current SAR-vetting training. Your text is safe; a trained person can sign it.", "ISE-FS-200 1.5.5, trained analyst or officer; SAR-V2");
}
