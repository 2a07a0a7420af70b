using Tessera.Kernel.Reporting;
using Tessera.Portal.Speech;

namespace Tessera.Portal.Receipts;

internal static class ReceiptText
{
    public static readonly Words Title = new("Open my report", "Abrir mi reporte");
    public static readonly Words Intro = new(
        "With your receipt you see where your report is, read questions from the center and answer them. Nobody learns who you are.",
        "Con su código usted ve dónde está su reporte, lee las preguntas del centro y las responde. Nadie sabrá quién es usted.");
    public static readonly Words Code = new("Receipt", "Código de recibo");
    public static readonly Words CodeHint = new("17 letters and numbers, such as 7F4K-2M9Q-B3XT-06HJ-W. Small letters and spaces are fine.", "17 letras y números, por ejemplo 7F4K-2M9Q-B3XT-06HJ-W. Puede usar minúsculas y espacios.");
    public static readonly Words Open = new("Open", "Abrir");
    public static readonly Words NotFound = new(
        "We find no report with this receipt. Look at each sign once more. Reports are deleted when the law says so, and their receipts with them.",
        "No encontramos ningún reporte con este código. Revise cada signo. Los reportes se borran cuando lo dice la ley, y con ellos sus códigos.");
    public static readonly Words Locked = new(
        "Too many tries with receipts that begin like this one. Wait 15 minutes and try again. Your report is safe.",
        "Demasiados intentos con códigos que empiezan así. Espere 15 minutos e inténtelo de nuevo. Su reporte está a salvo.");
    public static readonly Words Unavailable = new(
        "We cannot look just now. Try again in a minute, or call {0}.",
        "No podemos consultarlo en este momento. Inténtelo en un minuto o llame al {0}.");

    public static readonly Words HaveIt = new("We have your report", "Recibimos su reporte");
    public static readonly Words Thanks = new(
        "Thank you. A trained person will read it. Keep this receipt: it is the only way back to your report.",
        "Gracias. Una persona capacitada lo leerá. Guarde este código: es la única forma de volver a su reporte.");
    public static readonly Words Changed = new("You sent this report before. What you changed has been added to it.", "Usted ya había enviado este reporte. Agregamos lo que cambió.");
    public static readonly Words YourReceipt = new("Your receipt", "Su código de recibo");
    public static readonly Words Aloud = new("Say it in groups of four. It has no letter I, L, O or U: what looks like O is zero.", "Léalo en grupos de cuatro. No lleva las letras I, L, O ni U: lo que parece O es cero.");
    public static readonly Words Save = new("Save as a file", "Guardar en un archivo");
    public static readonly Words CannotAgain = new("Or write it down, print this page, or take a picture. We cannot send it again.", "O anótelo, imprima esta página o tome una foto. No podemos enviarlo otra vez.");
    public static readonly Words FileText = new(
        "Receipt of a report to {0}\r\n\r\n{1}\r\n\r\nOpen it at https://{2}/receipt\r\nDelete this file if others use this device.\r\n",
        "Código de recibo de un reporte a {0}\r\n\r\n{1}\r\n\r\nÁbralo en https://{2}/es/receipt\r\nBorre este archivo si otras personas usan este dispositivo.\r\n");

    public static readonly Words Messages = new("Messages", "Mensajes");
    public static readonly Words MessagesHint = new("Only those who work on your report see these. They do not show who you are.", "Solo los ve quien trabaja en su reporte. No muestran quién es usted.");
    public static readonly Words None = new("No messages yet. Look again tomorrow.", "Todavía no hay mensajes. Vuelva a mirar mañana.");
    public static readonly Words Center = new("The center", "El centro");
    public static readonly Words You = new("You", "Usted");
    public static readonly Words OneFile = new("1 file", "1 archivo");
    public static readonly Words ManyFiles = new("{0} files", "{0} archivos");
    public static readonly Words More = new("Say more", "Diga algo más");
    public static readonly Words MoreHint = new("An answer, something you remembered, a correction.", "Una respuesta, algo que recordó, una corrección.");
    public static readonly Words Send = new("Send message", "Enviar mensaje");
    public static readonly Words Nothing = new("Write something, or choose a file", "Escriba algo o elija un archivo");
    public static readonly Words Said = new("We have your message", "Recibimos su mensaje");
    public static readonly Words SaidText = new("It was added to your report.", "Se agregó a su reporte.");
    public static readonly Words NotStored = new(
        "Your message could not be stored just now. Nothing is lost: it is still below. Send it again in a minute, or call {0}.",
        "Su mensaje no se pudo guardar en este momento. No se perdió nada: sigue abajo. Envíelo otra vez en un minuto o llame al {0}.");

    public static readonly Words Where = new("Where your report is", "Dónde está su reporte");
    public static readonly Words Leave = new("Leave and show the weather", "Salir y mostrar el clima");
    public static readonly Words LeaveHint = new("This page is not kept on this device. Your report stays.", "Esta página no se guarda en este dispositivo. Su reporte se conserva.");

    public static (Words Title, Words Text) Of(ReceiptPhrase phrase) => phrase switch
    {
        ReceiptPhrase.Received => (new("Received", "Recibido"), new("It waits for a trained person to read it.", "Espera a que lo lea una persona capacitada.")),
        ReceiptPhrase.Read => (new("Read", "Leído"), new("A trained person has read it.", "Una persona capacitada lo leyó.")),
        ReceiptPhrase.More => (new("We have a question", "Tenemos una pregunta"), new("See the messages. Your answer helps.", "Vea los mensajes. Su respuesta ayuda.")),
        ReceiptPhrase.Passed => (new("Passed on", "Enviado a quien corresponde"), new("Those who can act on it have it.", "Lo tiene quien puede actuar.")),
        ReceiptPhrase.Acted => (new("Acted on", "Se actuó"), new("Something was done. Often we cannot say what.", "Se hizo algo. Muchas veces no podemos decir qué.")),
        _ => (new("Closed", "Cerrado"), new("We have finished with it. Thank you. You can still add to it.", "Terminamos con él. Gracias. Usted todavía puede agregar algo.")),
    };
}
