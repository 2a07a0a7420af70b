using Tessera.Portal.Speech;

namespace Tessera.Portal.Steps;

internal static class WhoText
{
    public static readonly Words Label = new("People", "Personas");
    public static readonly Words Title = new("Who was there", "Quién estaba");
    public static readonly Words Intro = new(
        "Describe what you saw, not what you think a person is. Leave out what you do not know.",
        "Describa lo que vio, no lo que cree que es una persona. Deje en blanco lo que no sepa.");
    public static readonly Words Person = new("Person {0}", "Persona {0}");
    public static readonly Words Description = new("What did the person look like?", "¿Cómo era la persona?");
    public static readonly Words DescriptionHint = new("Build, height, hair, clothes, tattoos or scars, what was carried.", "Complexión, estatura, pelo, ropa, tatuajes o cicatrices, lo que llevaba.");
    public static readonly Words Name = new("Name", "Nombre");
    public static readonly Words Alias = new("Nickname or other name", "Apodo u otro nombre");
    public static readonly Words Phone = new("Phone", "Teléfono");
    public static readonly Words Handle = new("Name used online", "Nombre que usa en internet");
    public static readonly Words Relation = new("How do you know this person?", "¿De dónde conoce a esta persona?");
    public static readonly Words RelationHint = new("For example: a coworker, a neighbor, not at all.", "Por ejemplo: es del trabajo, es de mi calle, no la conozco.");
    public static readonly Words Add = new("Add another person", "Agregar otra persona");
    public static readonly Words Remove = new("Remove person {0}", "Quitar a la persona {0}");
    public static readonly Words Full = new("{0} people are the most this form takes. Describe the others in “What happened”.", "El formulario admite hasta {0} personas. Describa a las demás en «Qué pasó».");
}
