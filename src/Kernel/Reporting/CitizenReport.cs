namespace Tessera.Kernel.Reporting;

/// <summary>
/// What a person wrote in the public form, as it travels sealed from the Portal to Intake. Texts are as typed; codes are those of
/// <see cref="ReportCodes"/>; dates are <c>yyyy-MM-dd</c> and times <c>HH:mm</c>, or with seconds as some browsers send them, at the place. The fields are those of the form (SAR 7.1), nothing is derived.
/// </summary>
public sealed record CitizenReport
{
    public const int CurrentForm = 1;

    /// <summary>Which form this was: a later one may ask other things.</summary>
    public int Form { get; set; } = CurrentForm;

    public string Language { get; set; } = "en";

    /// <summary>The center whose door it was, when an installation has several.</summary>
    public string? Center { get; set; }

    public string? Happening { get; set; }

    public string? What { get; set; }

    public string? Category { get; set; }

    public string? HowKnown { get; set; }

    public ReportedTime When { get; set; } = new();

    public ReportedPlace Where { get; set; } = new();

    public List<ReportedPerson> People { get; set; } = [];

    public List<ReportedVehicle> Vehicles { get; set; } = [];

    public ReportedThreat Threat { get; set; } = new();

    public List<ReportedFile> Files { get; set; } = [];

    public ReportedBy By { get; set; } = new();

    /// <summary>Codes of <see cref="ReportMarks"/>, set by words in the text; they order, they decide nothing.</summary>
    public List<string> Marks { get; set; } = [];

    /// <summary>For the center's answers: see <see cref="Reporting.ReplyKey"/>.</summary>
    public byte[] ReplyKey { get; set; } = [];
}

public sealed record ReportedTime
{
    /// <summary>No event of a report lies outside, and every moment inside is one in each zone of the earth: 9999-12-31 23:59 in New York is not.</summary>
    public const int FirstYear = 1900;
    public const int LastYear = 2200;

    public static string[] ClockForms => ["HH:mm", "HH:mm:ss"];

    public static bool HasYear(DateOnly day) => day.Year is >= FirstYear and <= LastYear;

    public string? Date { get; set; }

    public string? Time { get; set; }

    public string? UntilDate { get; set; }

    public string? UntilTime { get; set; }

    /// <summary>"Sunday evening, after the game."</summary>
    public string? InWords { get; set; }

    /// <summary>IANA name of the time zone of the place.</summary>
    public string? Zone { get; set; }
}

public sealed record ReportedPlace
{
    public string? Address { get; set; }

    public string? City { get; set; }

    public string? State { get; set; }

    public string? Zip { get; set; }

    /// <summary>A landmark, a crossing, directions, or coordinates.</summary>
    public string? Landmark { get; set; }

    /// <summary>Where online: the name of a site, app or game.</summary>
    public string? Platform { get; set; }

    public string? Link { get; set; }
}

public sealed record ReportedPerson
{
    public string? Name { get; set; }

    public string? Alias { get; set; }

    /// <summary>Build, hair, clothing, marks: what was seen, never what was assumed.</summary>
    public string? Description { get; set; }

    public string? Phone { get; set; }

    /// <summary>A name used online.</summary>
    public string? Handle { get; set; }

    public string? Relation { get; set; }
}

public sealed record ReportedVehicle
{
    public string? Kind { get; set; }

    /// <summary>License plate, hull number, tail number or drone registration.</summary>
    public string? Plate { get; set; }

    public string? State { get; set; }

    public string? Make { get; set; }

    public string? Model { get; set; }

    public string? Color { get; set; }

    public string? Direction { get; set; }

    public string? Description { get; set; }
}

public sealed record ReportedThreat
{
    public string? Made { get; set; }

    public string? AgainstWhom { get; set; }

    public string? Words { get; set; }

    public string? Weapons { get; set; }

    public string? WhichWeapons { get; set; }

    /// <summary>A school, or children: the school-safety route.</summary>
    public string? School { get; set; }
}

/// <summary>A file in the spool, sealed by itself to Intake's key with the context <see cref="SealContexts.File"/>.</summary>
public sealed record ReportedFile
{
    public Guid Id { get; set; }

    public string Name { get; set; } = "";

    /// <summary>What its bytes say it is: a code such as <c>jpeg</c>, never what its name says.</summary>
    public string Kind { get; set; } = "";

    public long Size { get; set; }

    public byte[] Sha256 { get; set; } = [];
}

/// <summary>Who reports. Anonymous unless the person said otherwise; then all other fields are empty.</summary>
public sealed record ReportedBy
{
    public bool Named { get; set; }

    public string? Name { get; set; }

    public string? Phone { get; set; }

    public string? Email { get; set; }

    public string? BestTime { get; set; }

    public bool MayContact { get; set; }

    public bool Confidential { get; set; }

    public string? Organization { get; set; }

    /// <summary>The facility's own number or name, which links an asset.</summary>
    public string? Facility { get; set; }

    /// <summary>The case or incident number of an agency that knows already.</summary>
    public string? CaseNumber { get; set; }

    public string? ToldPolice { get; set; }
}
