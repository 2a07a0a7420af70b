using System.ComponentModel.DataAnnotations;

namespace Tessera.Access.Passkeys;

/// <summary>A name, and what the device answered.</summary>
public sealed class AddPasskeyRequest
{
    [Required(ErrorMessage = "Name the device, such as Work laptop.")]
    [MaxLength(40, ErrorMessage = "Use at most 40 letters.")]
    public string Name { get; set; } = "";

    [Required(ErrorMessage = "No device answered. Press Add a passkey and follow your browser.")]
    [MaxLength(20_000)]
    public string Passkey { get; set; } = "";
}
