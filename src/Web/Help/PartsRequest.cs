using System.ComponentModel.DataAnnotations;

namespace Tessera.Web.Help;

/// <summary>What the form of the components page asks; nothing of it is kept.</summary>
public sealed class PartsRequest
{
    [Required(ErrorMessage = "Type the case number.")]
    [RegularExpression("^[0-9]{2}-[0-9]{3,6}$", ErrorMessage = "Type the whole case number, such as 26-11840.")]
    public string CaseNumber { get; set; } = "";

    [Required(ErrorMessage = "Say why, in a sentence.")]
    public string Reason { get; set; } = "";

    [Required(ErrorMessage = "Choose a center.")]
    public string? Center { get; set; }

    public DateTime? ActBy { get; set; }

    [Required(ErrorMessage = "Choose an answer.")]
    public string? Decision { get; set; }

    /// <summary>Null where none is checked: a form sends nothing then.</summary>
    public List<string>? Behaviors { get; set; }

    public bool Tell { get; set; }

    public IFormFile? File { get; set; }
}
