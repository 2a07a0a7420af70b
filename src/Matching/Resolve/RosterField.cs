namespace Tessera.Matching;

/// <summary>What a column of a spreadsheet says of the persons in its rows.</summary>
public enum RosterField
{
    Given = 1,
    Middle,
    Family,
    Full,
    Birth,
    Sex,
    Phone,
    Email,
    Document,
    House,
    Street,
    Postcode,
    Place,

    /// <summary>House, street and postcode in one text.</summary>
    Address,

    /// <summary>Anything else that is the same or not: occupation, employer, race.</summary>
    Word,
}
