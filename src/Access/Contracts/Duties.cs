namespace Tessera.Access.Contracts;

/// <summary>What a posting may do for its center. Written in the database in these words.</summary>
public static class Duties
{
    /// <summary>Takes calls, reads tips, closes or hands them on.</summary>
    public const string Triage = "triage";

    /// <summary>Writes records and confirms what they mention.</summary>
    public const string Write = "write";

    /// <summary>Decides part one and part two of an ISE-SAR determination; needs SAR-vetting training.</summary>
    public const string Vet = "vet";

    /// <summary>Approves what another wrote: never the author.</summary>
    public const string Approve = "approve";

    /// <summary>Gives records to others and withdraws them.</summary>
    public const string Release = "release";

    /// <summary>Leads a shift: assigns, chooses what the reporter hears.</summary>
    public const string Supervise = "supervise";

    /// <summary>Protects privacy, civil rights and civil liberties: holds, reviews, redress.</summary>
    public const string Privacy = "privacy";

    /// <summary>Destroys what must not be kept.</summary>
    public const string Purge = "purge";

    /// <summary>Reads the log, changes nothing.</summary>
    public const string Audit = "audit";

    /// <summary>Keeps accounts and postings; sees no record by it.</summary>
    public const string Admin = "admin";

    /// <summary>Brings files of records in.</summary>
    public const string Import = "import";

    /// <summary>Answers asks for an agency.</summary>
    public const string Answer = "answer";

    public static IReadOnlyList<string> All { get; } = [Triage, Write, Vet, Approve, Release, Supervise, Privacy, Purge, Audit, Admin, Import, Answer];
}
