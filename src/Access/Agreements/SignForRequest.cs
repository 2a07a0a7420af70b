using System.ComponentModel.DataAnnotations;

namespace Tessera.Access.Agreements;

/// <summary>Which party signs, and whose name stands under the paper.</summary>
public sealed class SignForRequest
{
    [Required(ErrorMessage = "Choose for whom.")]
    public Guid? Party { get; set; }

    [Required(ErrorMessage = "Give the name and office of who signed the paper.")]
    [MaxLength(120, ErrorMessage = "Use at most 120 letters.")]
    public string Signatory { get; set; } = "";
}
