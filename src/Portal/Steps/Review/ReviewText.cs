using Tessera.Portal.Speech;

namespace Tessera.Portal.Steps;

internal static class ReviewText
{
    public static readonly Words Label = new("Review", "Revisar");
    public static readonly Words Title = new("Review and send", "Revisar y enviar");
    public static readonly Words Intro = new("Read it once more. Nothing has been sent yet.", "Léalo una vez más. Todavía no se ha enviado nada.");
    public static readonly Words Send = new("Send my report", "Enviar mi reporte");
    public static readonly Words Change = new("Change", "Cambiar");
    public static readonly Words Nothing = new("Nothing here", "Nada aquí");
    public static readonly Words Next = new("What happens next", "Qué sigue");
    public static readonly Words Read = new("A trained person reads your report within {0} hours.", "Una persona capacitada lee su reporte en un plazo de {0} horas.");
    public static readonly Words Receipt = new("You see a receipt at once. Keep it: it is the only way back to this report.", "Verá un código enseguida. Guárdelo: es la única forma de volver a este reporte.");
    public static readonly Words Law = new("Most reports turn out to be innocent, and are deleted when the law says so.", "La mayoría de los reportes resultan inocentes y se borran cuando lo dice la ley.");
    public static readonly Words NotStored = new(
        "Your report could not be stored just now. Nothing is lost: all you wrote is still in this page. Press “Send my report” again in a minute, or call {0}.",
        "Su reporte no se pudo guardar en este momento. No se perdió nada: todo lo que escribió sigue en esta página. Pulse «Enviar mi reporte» otra vez en un minuto o llame al {0}.");
}
