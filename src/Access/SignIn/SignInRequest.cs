using System.ComponentModel.DataAnnotations;

namespace Tessera.Access.SignIn;

/// <summary>First step: the notice is accepted (CJIS AC-8), then a passkey answers or the password is asked.</summary>
public sealed class SignInRequest
{
    [UnlessPasskey(ErrorMessage = "Type your work e-mail address.")]
    [RegularExpression("^[^@]+@[^@]+$", ErrorMessage = "Type the whole address, such as name@agency.gov.")]
    [MaxLength(254)]
    public string? Email { get; set; }

    [UnlessPasskey(ErrorMessage = "Type your password.")]
    [MaxLength(256)]
    public string? Password { get; set; }

    [Range(typeof(bool), "true", "true", ErrorMessage = "Accept the notice to go on.")]
    public bool AcceptsNotice { get; set; }

    /// <summary>What the device answered; nobody types it.</summary>
    [MaxLength(20_000)]
    public string? Passkey { get; set; }
}
