namespace Tessera.Graph.Contracts;

/// <summary>The words a mention's attributes are written under; several values of one are parted by ';'. What is not here is kept and shown, not compared.</summary>
public static class MentionAttributes
{
    public const string Given = "given";
    public const string Middle = "middle";
    public const string Family = "family";

    /// <summary>A whole name in one text; the name of an organization, place or vessel.</summary>
    public const string Full = "full";
    public const string Alias = "alias";
    public const string Suffix = "suffix";

    /// <summary>1987-03-05, 3/5/1987, 1987, about 1981.</summary>
    public const string Born = "born";

    /// <summary>"about 45", with the day it was so in <see cref="AgeOn"/>.</summary>
    public const string Age = "age";
    public const string AgeOn = "ageOn";
    public const string Sex = "sex";
    public const string Height = "height";
    public const string Phone = "phone";
    public const string Email = "email";
    public const string Plate = "plate";
    public const string PlateState = "plateState";
    public const string Vin = "vin";
    public const string Tail = "tail";
    public const string Vessel = "vessel";

    /// <summary>"type:number": passport, license-va, ssn, fbi.</summary>
    public const string Document = "document";
    public const string Account = "account";
    public const string Serial = "serial";
    public const string Address = "address";
    public const string Lat = "lat";
    public const string Lon = "lon";

    /// <summary>Uncertainty of a position in meters.</summary>
    public const string Radius = "radius";
    public const string Url = "url";
    public const string Organization = "organization";
    public const string Make = "make";
    public const string Model = "model";
    public const string Year = "year";
    public const string Color = "color";
    public const string Caliber = "caliber";

    /// <summary>How somebody looked, in the reporter's words: shown, not compared.</summary>
    public const string Description = "description";
}
