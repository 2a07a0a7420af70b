using System.ComponentModel.DataAnnotations;
using Tessera.Kernel.Ids;

namespace Tessera.Tasking.HandOn;

/// <summary>Give an ask to another agency of the recipient's own reach.</summary>
public sealed class HandOnRequest
{
    [Required(ErrorMessage = "Choose who it goes to.")]
    public AgencyId? To { get; set; }

    [Required(ErrorMessage = "Say to them what is wanted.")]
    [MinLength(10, ErrorMessage = "Say it in a sentence, such as: this is your side of the county line.")]
    [MaxLength(4000)]
    public string Words { get; set; } = "";
}
