using Tessera.Portal.Speech;

namespace Tessera.Portal.Ui;

internal static class StepText
{
    public static readonly Words Step = new("Step", "Paso");
    public static readonly Words Of = new("of {0}", "de {0}");
    public static readonly Words StepOf = new("Step {0} of {1}: {2}", "Paso {0} de {1}: {2}");
    public static readonly Words Done = new("done", "completado");
    public static readonly Words NotDone = new("not done", "sin completar");
    public static readonly Words Continue = new("Continue", "Continuar");
    public static readonly Words Back = new("Back", "Atrás");
    public static readonly Words ToReview = new("Skip to review", "Ir a revisar");
    public static readonly Words Problem = new("Problem", "Problema");
    public static readonly Words You = new("You choose who you are", "Usted decide si da su nombre");
    public static readonly Words Anonymous = new(
        "You can stay anonymous. We do not keep your internet address.",
        "Puede quedar en el anonimato. No guardamos su dirección de internet.");
    public static readonly Words Code = new(
        "You get a receipt, so we can ask you a question and you can learn what came of it.",
        "Recibirá un código para que podamos hacerle preguntas y usted sepa en qué quedó su reporte.");
    public static readonly Words False = new("Knowingly making a false report is a crime.", "Hacer un reporte falso a sabiendas es un delito.");
    public static readonly Words Kept = new("Nothing is sent until you press “Send my report”.", "Nada se envía hasta que usted pulse «Enviar mi reporte».");
}
