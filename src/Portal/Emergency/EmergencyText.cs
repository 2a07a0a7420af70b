using Tessera.Portal.Speech;

namespace Tessera.Portal.Emergency;

internal static class EmergencyText
{
    public static readonly Words Title911 = new("Is somebody in danger right now?", "¿Hay alguien en peligro ahora mismo?");
    public static readonly Words Text911 = new(
        "What you wrote sounds like danger. We do not read reports at once, and we send nobody. The police come when you call 911.",
        "Lo que usted escribió suena a peligro. Aquí no leemos los reportes al instante ni enviamos a nadie. La policía acude si usted llama al 911.");
    public static readonly Words Call911 = new("Call 911", "Llame al 911");
    public static readonly Words CannotTalk = new(
        "Cannot talk? In many places you can send a text message to 911. Say where you are first.",
        "¿No puede hablar? En muchos lugares puede enviar un mensaje de texto al 911. Diga primero dónde está.");
    public static readonly Words Title988 = new("Is somebody thinking of suicide?", "¿Alguien está pensando en el suicidio?");
    public static readonly Words Text988 = new(
        "Call or text 988, day or night. It is free, and you will reach a person who listens. You can call for yourself or about somebody else.",
        "Llame al 988 y oprima el 2, o envíe AYUDA por mensaje de texto al 988, de día o de noche. Es gratis y lo escucha una persona. Puede llamar por usted o por alguien más.");
    public static readonly Words Call988 = new("Call 988", "Llame al 988");
    public static readonly Words Safe = new("What you wrote is kept in this page. You can go on with your report, now or after you have called.", "Lo que escribió sigue en esta página. Puede continuar con su reporte ahora o después de llamar.");
    public static readonly Words GoOn = new("Go on with my report", "Continuar con mi reporte");
    public static readonly Words BackToText = new("Back to what I wrote", "Volver a lo que escribí");
}
