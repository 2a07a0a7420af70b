using System.ComponentModel.DataAnnotations;

namespace Tessera.Access.Agreements;

/// <summary>Why an agreement ends for all its parties.</summary>
public sealed class EndAgreementRequest
{
    [Required(ErrorMessage = "Say why.")]
    [MaxLength(200, ErrorMessage = "Use at most 200 letters.")]
    public string Why { get; set; } = "";
}
