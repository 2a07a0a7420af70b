namespace Tessera.Matching;

/// <summary>Colors of vehicles, those that look alike at night as one.</summary>
internal static class Colors
{
    public static string? Normal(string? text) => text is null ? null : NameText.Fold(text) switch
    {
        "" => null,
        "GREY" or "GRAY" or "SILVER" or "GRY" or "SIL" or "CHARCOAL" or "GRIS" => "GRAY",
        "WHITE" or "WHI" or "CREAM" or "IVORY" or "BLANCO" or "BLANCA" => "WHITE",
        "BLACK" or "BLK" or "NEGRO" or "NEGRA" => "BLACK",
        "TAN" or "BEIGE" or "GOLD" or "BROWN" or "BRO" or "BRONZE" => "TAN",
        "BLUE" or "BLU" or "NAVY" or "AZUL" => "BLUE",
        "RED" or "MAROON" or "BURGUNDY" or "ROJO" => "RED",
        "GREEN" or "GRN" or "VERDE" or "OLIVE" => "GREEN",
        var other => other,
    };
}
