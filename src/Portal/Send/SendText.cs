using Tessera.Portal.Speech;

namespace Tessera.Portal.Send;

internal static class SendText
{
    public static readonly Words Changed = new("You changed your report and sent it again. We have both.", "Usted cambió su reporte y lo envió de nuevo. Tenemos los dos.");
}
