using System.ComponentModel.DataAnnotations;

namespace Tessera.Records.Withdraw;

/// <summary>Take a record back from one recipient.</summary>
public sealed class WithdrawRequest
{
    /// <summary>The recipient reads it on the ask that stays with them.</summary>
    [Required(ErrorMessage = "Say why, in words the recipient may read.")]
    [MinLength(5, ErrorMessage = "Say it in a few words, such as: the plate was wrong.")]
    [MaxLength(500)]
    public string Why { get; set; } = "";
}
