namespace Tessera.Access.Contracts;

/// <summary>
/// Whether what is on file lets a person in. Without proofing or screening nobody is (CJIS IA-12, PS-3); who let training or agreement
/// lapse reads for thirty days and is then shut out (AT-2, PS-6). Pure; the database answers the same at each entering (access.assured).
/// </summary>
public static class AssuranceRule
{
    public const int GraceDays = 30;

    /// <param name="required">What this installation asks for.</param>
    public static Gate Of(IEnumerable<string> required, IReadOnlyList<Assurance> onFile, DateOnly today) =>
        required.Select(kind => Of(kind, UntilOf(kind, onFile, today), today)).DefaultIfEmpty(Gate.Open).Max();

    /// <summary>Until when this kind is assured by what is on file; null: it never was, or was ended.</summary>
    public static DateOnly? UntilOf(string kind, IReadOnlyList<Assurance> onFile, DateOnly today) =>
        onFile.Where(one => one.Kind == kind && one.EndedAt is null && one.DoneOn <= today).Max(one => (DateOnly?)(one.ExpiresOn ?? DateOnly.MaxValue));

    private static Gate Of(string kind, DateOnly? until, DateOnly today)
    {
        if (until is not { } day) return Gate.Closed;
        if (day >= today) return Gate.Open;
        return kind is Assurance.Proofing or Assurance.Screening || day.AddDays(GraceDays) < today ? Gate.Closed : Gate.ReadsOnly;
    }
}
