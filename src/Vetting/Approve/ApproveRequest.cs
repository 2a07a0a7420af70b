using System.ComponentModel.DataAnnotations;

namespace Tessera.Vetting.Approve;

/// <summary>Somebody other than the author has looked through an ISE-SAR.</summary>
public sealed class ApproveRequest
{
    /// <summary>Personal data is in it: it goes only to those who may have the detailed form.</summary>
    [Required(ErrorMessage = "Say whether personal data is in it.")]
    public bool? HoldsPersonalData { get; set; }
}
