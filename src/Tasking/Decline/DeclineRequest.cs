using System.ComponentModel.DataAnnotations;

namespace Tessera.Tasking.Decline;

/// <summary>Say no to an ask, with the reason the sender reads.</summary>
public sealed class DeclineRequest
{
    [Required(ErrorMessage = "Say why, so that the sender can ask somebody else.")]
    [MinLength(5, ErrorMessage = "Say it in a few words, such as: not in our county, ask the State Police.")]
    [MaxLength(1000)]
    public string Why { get; set; } = "";
}
