using System.ComponentModel.DataAnnotations;

namespace Tessera.Access.SignIn;

/// <summary>First step: the notice is accepted (CJIS AC-8), then a passkey answers, the password is asked, or who they are is asked elsewhere.</summary>
public sealed class SignInRequest
{
    [WithPassword(ErrorMessage = "Type your work e-mail address.")]
    [RegularExpression("^[^@]+@[^@]+$", ErrorMessage = "Type the whole address, such as name@agency.gov.")]
    [MaxLength(254)]
    public string? Email { get; set; }

    [WithPassword(ErrorMessage = "Type your password.")]
    [MaxLength(256)]
    public string? Password { get; set; }

    [Range(typeof(bool), "true", "true", ErrorMessage = "Accept the notice to go on.")]
    public bool AcceptsNotice { get; set; }

    /// <summary>Who will be asked instead: an identity provider's button was pressed.</summary>
    public Guid? Provider { get; set; }

    /// <summary>What the device answered; nobody types it.</summary>
    [MaxLength(20_000)]
    public string? Passkey { get; set; }
}
