using System.ComponentModel.DataAnnotations;

namespace Tessera.Access.Recovery;

/// <summary>Second step without the phone: one of the ten codes.</summary>
public sealed class RecoveryRequest
{
    [Required(ErrorMessage = "Type one of your recovery codes.")]
    [RegularExpression("^[A-Za-z0-9 -]{12,20}$", ErrorMessage = "Type twelve letters and digits, such as ab3d-efgh-2345.")]
    public string Code { get; set; } = "";
}
