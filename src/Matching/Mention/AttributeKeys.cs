namespace Tessera.Matching;

/// <summary>
/// The words a mention's attributes are stored under. Values are text as a person wrote it; several values of one key are
/// parted by ';' ("703-555-0142; 571-555-0148"). Keys that are not here are kept by others and not compared.
/// </summary>
public static class AttributeKeys
{
    /// <summary>Given (first) name. A second word is taken as a middle name.</summary>
    public const string Given = "given";

    /// <summary>Family name, with both surnames and particles where there are: "García López", "de la Cruz".</summary>
    public const string Family = "family";

    public const string Middle = "middle";

    /// <summary>A whole name in one text, "Jory Pellant" or "Pellant, Jory"; the name of an organization, place or vessel.</summary>
    public const string Full = "full";

    /// <summary>Other names the person uses, whole; for an organization, other names and acronyms.</summary>
    public const string Alias = "alias";

    /// <summary>Jr., Sr., II, III, IV.</summary>
    public const string Suffix = "suffix";

    /// <summary>Birth date: 1987-03-05, 3/5/1987, 1987, 1987-03, 1980s, 1978-1983, about 1981.</summary>
    public const string Born = "born";

    /// <summary>Age, "45", "about 45", "40-50"; read together with <see cref="AgeOn"/>.</summary>
    public const string Age = "age";

    /// <summary>The day on which the age was so, 2026-11-23.</summary>
    public const string AgeOn = "ageOn";

    /// <summary>female, male (also F, M), or X.</summary>
    public const string Sex = "sex";

    /// <summary>Height: 5'10", 70 in, 178 cm.</summary>
    public const string Height = "height";

    /// <summary>Telephone numbers, U.S. where no country is written.</summary>
    public const string Phone = "phone";

    public const string Email = "email";

    /// <summary>Vehicle plate; '?' for a letter not read.</summary>
    public const string Plate = "plate";

    /// <summary>State or country of the plate: VA, Virginia.</summary>
    public const string PlateState = "plateState";

    public const string Vin = "vin";

    /// <summary>Aircraft registration: N412TS.</summary>
    public const string Tail = "tail";

    /// <summary>Vessel number: state number, hull number, documentation number, IMO or MMSI.</summary>
    public const string Vessel = "vessel";

    /// <summary>Identity documents as "type:number", the type free: passport, license-va, ssn, fbi, sid. Without a type only the number is compared.</summary>
    public const string Document = "document";

    /// <summary>Account and handle as "where:name": bank:1234, @handle, wallet:….</summary>
    public const string Account = "account";

    /// <summary>Serial number of a weapon or device.</summary>
    public const string Serial = "serial";

    /// <summary>Street address in one line.</summary>
    public const string Address = "address";

    /// <summary>Decimal degrees, with <see cref="Lon"/> and <see cref="Radius"/> (uncertainty in meters).</summary>
    public const string Lat = "lat";

    public const string Lon = "lon";

    public const string Radius = "radius";

    public const string Url = "url";

    /// <summary>Organization a person belongs to, or the organization's own name.</summary>
    public const string Organization = "organization";

    public const string Make = "make";

    public const string Model = "model";

    /// <summary>Model year of a vehicle.</summary>
    public const string Year = "year";

    public const string Color = "color";

    /// <summary>Caliber of a weapon.</summary>
    public const string Caliber = "caliber";

    /// <summary>Every key that is compared.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Given, Family, Middle, Full, Alias, Suffix, Born, Age, AgeOn, Sex, Height, Phone, Email, Plate, PlateState, Vin, Tail, Vessel,
        Document, Account, Serial, Address, Lat, Lon, Radius, Url, Organization, Make, Model, Year, Color, Caliber,
    ];
}
