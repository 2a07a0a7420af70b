namespace Tessera.Kernel.Reporting;

/// <summary>
/// What a receipt may say. The center chooses one; none is ever computed, since what was done with a report can tell what is known.
/// The first is set when the report is stored. Codes in the database are these names in lower case.
/// </summary>
public enum ReceiptPhrase
{
    Received,
    Read,
    More,
    Passed,
    Acted,
    Closed,
}
