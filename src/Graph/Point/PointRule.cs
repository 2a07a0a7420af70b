using Tessera.Access.Contracts;
using Tessera.Kernel.Refusals;
using Tessera.Kernel.Work;
using Tessera.Records.Contracts;

namespace Tessera.Graph.Point;

/// <summary>Who may ask for pointers, and from which record.</summary>
internal static class PointRule
{
    public static Refusal? MayAsk(Record record, Reader reader)
    {
        if (!reader.IsCenterStaff || !record.IsOwnedBy(reader.Center)) return NotYours;
        return reader.Holds(Duties.Write) || reader.Holds(Duties.Triage) || reader.Holds(Duties.Vet) ? null : NoDuty;
    }

    public static readonly Refusal Enough = new(
        "graph.pointer-cap", "You have asked as often as a day allows, for this purpose or for all. Ask the other centers' desks by phone, or ask again tomorrow.", "28 CFR 23.20(e): need to know, not browsing");

    private static readonly Refusal NotYours = new(
        "graph.pointer-own", "Pointers are asked from a record of your own center, one at a time.", "28 CFR 23.20(e): need to know, not browsing");

    private static readonly Refusal NoDuty = new(
        "graph.pointer-duty", "Asking who else holds something needs the duty write, triage or vet.", "Tessera: may act");
}
