using System.ComponentModel.DataAnnotations;

namespace Tessera.Access.Passwords;

/// <summary>The present password and another one, typed once: it can be looked at.</summary>
public sealed class ChangePasswordRequest
{
    [Required(ErrorMessage = "Type your present password.")]
    [MaxLength(PasswordRule.Longest)]
    public string Current { get; set; } = "";

    [Required(ErrorMessage = "Type a new password.")]
    [MaxLength(PasswordRule.Longest, ErrorMessage = "Use at most 256 characters.")]
    public string New { get; set; } = "";

    [Compare(nameof(New), ErrorMessage = "The two are not the same. Type the new password in both.")]
    public string Again { get; set; } = "";
}
