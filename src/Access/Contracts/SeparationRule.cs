using Tessera.Kernel.Refusals;

namespace Tessera.Access.Contracts;

/// <summary>
/// Three offices that are three persons (CJIS AC-5; regulation 4): who keeps accounts, who approves, who audits. Duties of two of them are refused
/// to one person when given; and who holds them all the same holds none of them. Pure; the database answers the same at each entering (access.duties_of).
/// </summary>
public static class SeparationRule
{
    private static readonly Refusal AdministratorApproves = No("Who keeps accounts does not decide or approve reports.");
    private static readonly Refusal AdministratorAudits = No("Who keeps accounts does not read the log of what they did.");
    private static readonly Refusal ApproverAudits = No("Who decides or approves reports does not audit them.");

    private enum Office
    {
        Administrator,
        Approver,
        Auditor,
    }

    /// <param name="duties">What is to be given.</param>
    /// <param name="others">What the person holds beside it, on any day of its term.</param>
    public static Refusal? Check(IEnumerable<string> duties, IEnumerable<string> others)
    {
        var offices = duties.Concat(others).Select(OfficeOf).ToHashSet();
        if (!offices.Contains(Office.Auditor)) return offices.Contains(Office.Administrator) && offices.Contains(Office.Approver) ? AdministratorApproves : null;
        return offices.Contains(Office.Administrator) ? AdministratorAudits : offices.Contains(Office.Approver) ? ApproverAudits : null;
    }

    /// <summary>Of what a person holds under all postings in force, the duties that do not count.</summary>
    public static IReadOnlySet<string> ClashingIn(IEnumerable<string> held)
    {
        var ofAnOffice = held.Where(duty => OfficeOf(duty) is not null).ToHashSet(StringComparer.Ordinal);
        return ofAnOffice.Select(OfficeOf).Distinct().Count() > 1 ? ofAnOffice : new HashSet<string>();
    }

    /// <summary>Who vets approves too: the duty opens the approval of what another signed.</summary>
    private static Office? OfficeOf(string duty) => duty switch
    {
        Duties.Admin => Office.Administrator,
        Duties.Approve or Duties.Vet => Office.Approver,
        Duties.Audit => Office.Auditor,
        _ => null,
    };

    private static Refusal No(string reason) => new("access.duties-apart", $"{reason} These are two persons, whatever their postings.", "CJIS Security Policy 6.0 AC-5, separation of duties");
}
