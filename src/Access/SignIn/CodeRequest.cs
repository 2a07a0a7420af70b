using System.ComponentModel.DataAnnotations;

namespace Tessera.Access.SignIn;

/// <summary>Second step: the six digits of the authenticator app.</summary>
public sealed class CodeRequest
{
    [Required(ErrorMessage = "Type the six digits your authenticator app shows.")]
    [RegularExpression("^[0-9 ]{6,8}$", ErrorMessage = "Type six digits, such as 123 456.")]
    public string Code { get; set; } = "";
}
