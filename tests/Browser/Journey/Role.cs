namespace Tessera.Tests.Browser.Journey;

/// <summary>Who stands before a page, in the order of the table's columns.</summary>
public enum Role
{
    /// <summary>Takes calls and screens tips.</summary>
    Watch,

    /// <summary>Writes and vets.</summary>
    Analyst,

    /// <summary>Leads the shift, approves, gives records away, chooses what the receipt says.</summary>
    Supervisor,

    /// <summary>Protects privacy: holds and destroys.</summary>
    Privacy,

    /// <summary>A director who reads and does nothing.</summary>
    Reader,

    /// <summary>Of an agency that was given a record with an ask.</summary>
    Partner,

    /// <summary>An analyst of another center that was given nothing.</summary>
    Outsider,

    /// <summary>Keeps accounts; the duty gives sight of no record.</summary>
    Admin,

    /// <summary>Not signed in.</summary>
    Nobody,
}
