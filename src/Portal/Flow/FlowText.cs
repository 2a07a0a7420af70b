using Tessera.Portal.Speech;

namespace Tessera.Portal.Flow;

internal static class FlowText
{
    public static readonly Words Unreadable = new(
        "We could not read what you wrote on earlier pages. What you wrote on this page is still here. Please look through the other pages before you send.",
        "No pudimos leer lo que usted escribió en las páginas anteriores. Lo de esta página sigue aquí. Revise las demás páginas antes de enviar.");
    public static readonly Words Unavailable = new(
        "We cannot go on just now. Nothing is lost: all you wrote is still in this page. Press the button again in a minute, or call {0}.",
        "No podemos continuar en este momento. No se perdió nada: todo lo que escribió sigue en esta página. Pulse el botón otra vez en un minuto o llame al {0}.");
}
