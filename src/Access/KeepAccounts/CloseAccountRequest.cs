using System.ComponentModel.DataAnnotations;

namespace Tessera.Access.KeepAccounts;

/// <summary>Why somebody is out from now on.</summary>
public sealed class CloseAccountRequest
{
    [Required(ErrorMessage = "Say why, such as left on October 3.")]
    [MaxLength(200, ErrorMessage = "Use at most 200 letters.")]
    public string Why { get; set; } = "";
}
