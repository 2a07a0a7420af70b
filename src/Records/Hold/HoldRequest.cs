using System.ComponentModel.DataAnnotations;

namespace Tessera.Records.Hold;

/// <summary>Place a legal hold on a record, or lift it.</summary>
public sealed class HoldRequest
{
    /// <summary>Who demands it: a court, counsel, a records law.</summary>
    [Required(ErrorMessage = "Say who demands the hold, such as a court and its case number.")]
    [MaxLength(200)]
    public string Authority { get; set; } = "";

    [Required(ErrorMessage = "Say why, in a sentence.")]
    [MaxLength(2000)]
    public string Reason { get; set; } = "";
}
