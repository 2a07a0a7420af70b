namespace Tessera.Kernel.Ui;

/// <summary>The drawing of each kind of thing a record can name.</summary>
public static class EntityIcon
{
    public static string Of(string kind) => kind.ToUpperInvariant() switch
    {
        "PERSON" => "user",
        "ORGANIZATION" => "users-round",
        "VEHICLE" => "car",
        "PLACE" => "map-pin",
        "PHONE" => "phone",
        "ACCOUNT" => "at-sign",
        "DOCUMENT" => "credit-card",
        "WEAPON" => "shield",
        _ => "circle-dot",
    };
}
