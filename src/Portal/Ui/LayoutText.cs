using Tessera.Portal.Speech;

namespace Tessera.Portal.Ui;

internal static class LayoutText
{
    public static readonly Words Skip = new("Skip to main content", "Ir al contenido principal");
    public static readonly Words Official = new("The website of {0}", "Sitio web: {0}");
    public static readonly Words HowYouKnow = new("How you can be sure", "Cómo puede estar seguro");
    public static readonly Words Address = new("Look at the address", "Mire la dirección");
    public static readonly Words AddressText = new(
        "It must begin with https://{0}. If anything else stands there, leave and call {1}.",
        "Debe empezar con https://{0}. Si dice otra cosa, salga de la página y llame al {1}.");
    public static readonly Words Nobody = new("We never ask for money or passwords", "Nunca pedimos dinero ni contraseñas");
    public static readonly Words NobodyText = new(
        "You need no account here, and nobody will call you about this page unless you ask for it.",
        "Aquí no necesita una cuenta, y nadie lo llamará por esta página a menos que usted lo pida.");
    public static readonly Words Tagline = new("Report suspicious activity", "Reporte actividad sospechosa");
    public static readonly Words OtherLanguage = new("Español", "English");
    public static readonly Words Exit = new("Quick exit", "Salir ya");
    public static readonly Words Danger = new("Danger right now?", "¿Hay peligro ahora mismo?");
    public static readonly Words Call911 = new("Call 911 first.", "Llame primero al 911.");
    public static readonly Words ReadWithin = new("Reports here are read within {0} hours, not at once.", "Aquí leemos los reportes en un plazo de {0} horas, no al instante.");
    public static readonly Words Links = new("About this page", "Sobre esta página");
    public static readonly Words Start = new("Make a report", "Hacer un reporte");
    public static readonly Words Receipt = new("Open my report", "Abrir mi reporte");
    public static readonly Words Privacy = new("Privacy and what we do not collect", "Privacidad y lo que no recogemos");
    public static readonly Words Accessibility = new("Accessibility", "Accesibilidad");
    public static readonly Words Complaints = new("Complaints and corrections", "Quejas y correcciones");
    public static readonly Words RatherTalk = new("Rather talk?", "¿Prefiere hablar?");
    public static readonly Words RatherTalkText = new("Call {0}, day or night. Ask for an interpreter in any language.", "Llame al {0}, de día o de noche. Pida un intérprete en cualquier idioma.");
}
