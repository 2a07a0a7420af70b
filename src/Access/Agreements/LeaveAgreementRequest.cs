using System.ComponentModel.DataAnnotations;

namespace Tessera.Access.Agreements;

/// <summary>Which party leaves or will not sign, and why.</summary>
public sealed class LeaveAgreementRequest
{
    [Required(ErrorMessage = "Choose who leaves.")]
    public Guid? Party { get; set; }

    [Required(ErrorMessage = "Say why.")]
    [MaxLength(200, ErrorMessage = "Use at most 200 letters.")]
    public string Why { get; set; } = "";
}
