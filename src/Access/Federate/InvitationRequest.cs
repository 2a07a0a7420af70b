using System.ComponentModel.DataAnnotations;

namespace Tessera.Access.Federate;

/// <summary>The code who keeps accounts told this person.</summary>
public sealed class InvitationRequest
{
    [Required(ErrorMessage = "Type the code you were given.")]
    [MaxLength(60, ErrorMessage = "Type the code you were given: five groups of four.")]
    public string Code { get; set; } = "";
}
