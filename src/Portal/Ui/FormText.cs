using Tessera.Portal.Speech;

namespace Tessera.Portal.Ui;

internal static class FormText
{
    public static readonly Words OneProblem = new("There is a problem", "Hay un problema");
    public static readonly Words Problems = new("There are {0} problems", "Hay {0} problemas");
    public static readonly Words Trouble = new("Something went wrong on our side", "Algo falló de nuestro lado");
    public static readonly Words Optional = new("(optional)", "(opcional)");
    public static readonly Words TooLong = new("Shorten this to {0} characters; it has {1}", "Acórtelo a {0} caracteres; tiene {1}");
    public static readonly Words AllOptional = new("Everything on this page is optional. Leave out what you do not know.", "Todo en esta página es opcional. Deje en blanco lo que no sepa.");
}
