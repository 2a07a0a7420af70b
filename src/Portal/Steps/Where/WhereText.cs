using Tessera.Portal.Speech;

namespace Tessera.Portal.Steps;

internal static class WhereText
{
    public static readonly Words Label = new("Where", "Dónde");
    public static readonly Words Title = new("Where it happened", "Dónde pasó");
    public static readonly Words Address = new("Street address, building or crossing", "Dirección, edificio o cruce de calles");
    public static readonly Words City = new("City or town", "Ciudad o pueblo");
    public static readonly Words State = new("State", "Estado");
    public static readonly Words Zip = new("ZIP code", "Código postal");
    public static readonly Words BadZip = new("Write the ZIP code with 5 digits, such as 20001", "Escriba el código postal con 5 dígitos, por ejemplo 20001");
    public static readonly Words Landmark = new("Landmark or directions", "Punto de referencia o indicaciones");
    public static readonly Words LandmarkHint = new(
        "For example: under the bridge, by the boat ramp. Map coordinates from your phone help too.",
        "Por ejemplo: debajo del puente, junto a la rampa de botes. También ayudan las coordenadas de su teléfono.");
    public static readonly Words Online = new("If it was online", "Si fue en internet");
    public static readonly Words Platform = new("Website, app or game", "Sitio, aplicación o juego");
    public static readonly Words Link = new("Link or name of the account", "Enlace o nombre de la cuenta");
    public static readonly Words LinkHint = new("Copy the address of the page, and send a picture of it on the files page: pages disappear.", "Copie la dirección de la página y envíe una imagen en la página de archivos: las páginas desaparecen.");
}
