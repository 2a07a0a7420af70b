using Tessera.Portal.Speech;

namespace Tessera.Portal.Drafts;

/// <summary>What to correct, and where: an instruction, shown at the top of the page and at the field.</summary>
public sealed record FieldError(string Field, Words Words)
{
    /// <summary>Ids of fields have no dots, so that a link and a style sheet can name them.</summary>
    public string Anchor => AnchorOf(Field);

    public static string AnchorOf(string field) => field.Replace('.', '-');
}
