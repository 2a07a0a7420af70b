using Tessera.Portal.Speech;

namespace Tessera.Portal.Notices;

internal static class TroubleText
{
    public static readonly Words Home = new("To the first page", "Ir a la primera página");

    public static (Words Title, Words Text) Of(int status) => status switch
    {
        StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed => (
            new("There is no such page", "Esta página no existe"),
            new("The address may be mistyped. Nothing was sent.", "Quizá la dirección esté mal escrita. No se envió nada.")),
        StatusCodes.Status413PayloadTooLarge => (
            new("That is more than we can take at once", "Es más de lo que podemos recibir de una vez"),
            new("Go back with your browser: what you wrote is still there. Send fewer or smaller files, or call {0}.", "Regrese con su navegador: lo que escribió sigue ahí. Envíe menos archivos o más pequeños, o llame al {0}.")),
        StatusCodes.Status503ServiceUnavailable => (
            new("We cannot take reports just now", "No podemos recibir reportes en este momento"),
            new("Try again in a few minutes, or call {0}, day or night. In danger call 911.", "Inténtelo en unos minutos o llame al {0}, de día o de noche. Si hay peligro, llame al 911.")),
        >= StatusCodes.Status500InternalServerError => (
            new("Something went wrong on our side", "Algo falló de nuestro lado"),
            new("Go back with your browser: what you wrote is still there. Try once more, or call {0}.", "Regrese con su navegador: lo que escribió sigue ahí. Inténtelo otra vez o llame al {0}.")),
        _ => (
            new("We could not read that", "No pudimos leerlo"),
            new("Go back with your browser and try once more, or call {0}.", "Regrese con su navegador e inténtelo otra vez, o llame al {0}.")),
    };
}
