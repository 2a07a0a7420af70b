namespace Tessera.Graph.See;

/// <summary>Kinds of key as people read them.</summary>
internal static class IdentifierWords
{
    public static string Of(string kind) => kind switch
    {
        "Phone" => "phone",
        "Email" => "e-mail",
        "Plate" => "plate",
        "Vin" => "vehicle number",
        "Tail" => "aircraft number",
        "Vessel" => "vessel number",
        "Document" => "document",
        "Account" => "account",
        "Serial" => "serial number",
        "Url" => "web address",
        _ => "name and birth date",
    };
}
