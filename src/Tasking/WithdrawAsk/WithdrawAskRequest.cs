using System.ComponentModel.DataAnnotations;

namespace Tessera.Tasking.WithdrawAsk;

/// <summary>Take the wish back; the record stays with the recipient.</summary>
public sealed class WithdrawAskRequest
{
    [Required(ErrorMessage = "Say why, in words the recipient may read.")]
    [MinLength(5, ErrorMessage = "Say it in a few words, such as: the owner answered meanwhile.")]
    [MaxLength(500)]
    public string Why { get; set; } = "";
}
