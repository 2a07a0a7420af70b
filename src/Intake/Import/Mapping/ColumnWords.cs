namespace Tessera.Intake.Import.Mapping;

/// <summary>What columns are called in the files that centers, agencies and open-data portals send. Letters and digits only; the surest word first.</summary>
internal static class ColumnWords
{
    public static readonly string[] Id = ["id", "casenumber", "caseno", "incidentnumber", "incidentid", "reportnumber", "reportid", "eventid", "recordid", "complaintnumber", "uniqueid", "objectid", "rownames", "number"];
    public static readonly string[] Date = ["occurred", "occurredat", "dateoccurred", "occurreddate", "eventdatetime", "incidentdatetime", "datetime", "incidentdate", "eventdate", "dateofincident", "offensedate", "submissiondate", "date", "reported", "timestamp"];
    public static readonly string[] Time = ["occurredtime", "timeoccurred", "incidenttime", "eventtime", "time"];
    public static readonly string[] Narrative = ["narrative", "reportnarrative", "summary", "details", "remarks", "comments", "whathappened", "webdescription", "description", "notes", "text"];
    public static readonly string[] Category = ["category", "primarytype", "typeofbreach", "incidenttype", "eventtype", "offense", "crimetype", "type"];
    public static readonly string[] City = ["city", "locationcity", "town", "municipality"];
    public static readonly string[] State = ["state", "locationstate", "stateabbr", "province"];
    public static readonly string[] Zip = ["zip", "zipcode", "postalcode", "zip5"];
    public static readonly string[] Latitude = ["latitude", "lat", "ycoord"];
    public static readonly string[] Longitude = ["longitude", "lon", "lng", "long", "xcoord"];
    public static readonly string[] Address = ["address", "location", "place", "block", "where"];

    public static readonly (string Kind, (string Field, string[] Words)[] Fields)[] Mentions =
    [
        ("person", [
            ("name", ["subjectname", "suspectname", "fullname", "personname", "name"]), ("given", ["firstname", "givenname"]), ("family", ["lastname", "surname", "familyname"]),
            ("born", ["dob", "dateofbirth", "birthdate"]), ("sex", ["sex", "gender"]), ("phone", ["phone", "phonenumber", "telephone"]), ("email", ["email", "emailaddress"]),
        ]),
        ("organization", [("name", ["organization", "organizationname", "company", "nameofcoveredentity", "businessname"])]),
        ("vehicle", [
            ("plate", ["plate", "licenseplate", "platenumber", "tag"]), ("plateState", ["platestate", "tagstate"]), ("vin", ["vin"]),
            ("make", ["vehiclemake", "make"]), ("model", ["vehiclemodel", "model"]), ("color", ["vehiclecolor", "color"]), ("year", ["vehicleyear"]),
        ]),
    ];
}
