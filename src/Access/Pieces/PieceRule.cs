using Tessera.Access.Contracts;
using Tessera.Kernel.Refusals;
using Tessera.Kernel.Work;

namespace Tessera.Access.Pieces;

/// <summary>What somebody may say that they search and open for: 28 CFR 23.20(e), need to know.</summary>
internal static class PieceRule
{
    private const string Authority = "28 CFR 23.20(e): need to know";

    /// <summary>Purposes that have a number from their first hour: an investigation, a prosecution, a court's order.</summary>
    private static readonly string[] _numbered = [Purposes.Investigation, Purposes.ProsecutionSupport, Purposes.CourtOrder];

    public static Refusal? MayBegin(Reader reader, string purpose, bool hasReference)
    {
        if (!reader.Audience.Contains(reader.Agency.Value)) return Nothing;
        if (purpose == Purposes.Audit && !(reader.IsCenterStaff && (reader.Holds(Duties.Audit) || reader.Holds(Duties.Privacy)))) return NotYours;
        if (purpose == Purposes.Redress && !(reader.IsCenterStaff && reader.Holds(Duties.Privacy))) return NotYours;
        return hasReference || !_numbered.Contains(purpose) ? null : NoReference;
    }

    private static readonly Refusal Nothing = new(
        "access.purpose-nothing", "Who only keeps accounts sees no record: there is nothing to state a purpose for.", "CJIS Security Policy 6.0 AC-6");

    private static readonly Refusal NotYours = new(
        "access.purpose-duty", "An audit is stated by who audits, redress by the privacy officer. Choose what you need it for.", Authority);

    private static readonly Refusal NoReference = new(
        "access.purpose-reference", "An investigation, a prosecution and a court's order have a number. Type it, or choose what you need it for until there is one.", Authority);
}
