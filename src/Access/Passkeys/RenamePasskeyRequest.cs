using System.ComponentModel.DataAnnotations;

namespace Tessera.Access.Passkeys;

/// <summary>Another name for a passkey.</summary>
public sealed class RenamePasskeyRequest
{
    [Required(ErrorMessage = "Name the device, such as Work laptop.")]
    [MaxLength(40, ErrorMessage = "Use at most 40 letters.")]
    public string Name { get; set; } = "";
}
