using Tessera.Portal.Speech;

namespace Tessera.Portal.Steps;

internal static class YouText
{
    public static readonly Words Label = new("You", "Usted");
    public static readonly Words Title = new("You", "Usted");
    public static readonly Words Who = new("Do you want to give your name?", "¿Quiere dar su nombre?");
    public static readonly Words WhoHint = new(
        "Both are fine. Either way you get a receipt for questions and answers.",
        "Las dos opciones están bien. En ambos casos recibirá un código para preguntas y respuestas.");
    public static readonly Words Details = new("Your name and how to reach you", "Su nombre y cómo localizarlo");
    public static readonly Words DetailsHint = new("Sent only if you chose to give your name.", "Se envía solo si usted eligió dar su nombre.");
    public static readonly Words Name = new("Your name", "Su nombre");
    public static readonly Words Phone = new("Phone", "Teléfono");
    public static readonly Words Email = new("E-mail", "Correo electrónico");
    public static readonly Words BestTime = new("Best time to reach you", "Mejor hora para localizarlo");
    public static readonly Words MayContact = new("You may contact me", "Pueden comunicarse conmigo");
    public static readonly Words Confidential = new("Keep my name confidential", "Mantengan mi nombre en reserva");
    public static readonly Words ConfidentialHint = new(
        "Your name is kept apart from the report in any case; seeing it is logged. It can be asked for by a court.",
        "En todo caso, su nombre se guarda aparte del reporte y queda registro de quién lo ve. Un tribunal puede pedirlo.");
    public static readonly Words Work = new("Reporting for your work?", "¿Reporta por su trabajo?");
    public static readonly Words Organization = new("Organization or agency", "Organización o agencia");
    public static readonly Words Facility = new("Facility name or number", "Nombre o número de la instalación");
    public static readonly Words CaseNumber = new("Case or incident number", "Número de caso o incidente");
    public static readonly Words ToldPolice = new("Have you told the police?", "¿Ya avisó a la policía?");
    public static readonly Words NameMissing = new("Give your name, or choose to stay anonymous", "Dé su nombre o elija el anonimato");
    public static readonly Words NoWay = new("Give a phone or an e-mail, so that we can contact you", "Dé un teléfono o un correo para que podamos comunicarnos con usted");
    public static readonly Words BadEmail = new("Write the whole e-mail address, such as name@example.com", "Escriba la dirección completa, por ejemplo nombre@example.com");
    public static readonly Words Anonymous = new("You stay anonymous", "Usted queda en el anonimato");
    public static readonly Words Yes = new("Yes", "Sí");

    public static readonly IReadOnlyList<Choice> Choices =
    [
        new("no", new("Stay anonymous", "Quedar en el anonimato")),
        new("yes", new("Give my name", "Dar mi nombre")),
    ];
}
