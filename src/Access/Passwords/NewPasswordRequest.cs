using System.ComponentModel.DataAnnotations;

namespace Tessera.Access.Passwords;

/// <summary>Another password, at the gate.</summary>
public sealed class NewPasswordRequest
{
    [Required(ErrorMessage = "Type a new password.")]
    [MaxLength(PasswordRule.Longest, ErrorMessage = "Use at most 256 characters.")]
    public string New { get; set; } = "";

    [Compare(nameof(New), ErrorMessage = "The two are not the same. Type the new password in both.")]
    public string Again { get; set; } = "";
}
