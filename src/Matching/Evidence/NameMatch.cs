namespace Tessera.Matching;

/// <summary>What comparing two names found: at most one finding for each part, with how alike surname and given name are.</summary>
internal struct NameMatch
{
    public Finding Surname;
    public Finding Given;
    public Finding Middle;
    public Finding Generation;
    public Finding Swapped;
    public Agreement SurnameAgreement;
    public Agreement GivenAgreement;

    public readonly int Total => Surname.Millibits + Given.Millibits + Middle.Millibits + Generation.Millibits + Swapped.Millibits;

    /// <summary>A total order over all that later findings ask of a match, so that it does not matter which mention comes first.</summary>
    public readonly bool Beats(in NameMatch other) => Order.CompareTo(other.Order) > 0;

    private readonly (int, Agreement, Agreement, int) Order => (Total, SurnameAgreement, GivenAgreement, Generation.Millibits);

    public readonly void AddTo(Tally tally)
    {
        foreach (var finding in (ReadOnlySpan<Finding>)[Surname, Given, Swapped, Middle, Generation])
        {
            if (finding.Code is not null) tally.Add(finding.Code, finding.Left, finding.Right, finding.Millibits);
        }
    }
}

internal enum Agreement
{
    Contradicts = -1,
    Unknown = 0,
    Agrees = 1,
}
