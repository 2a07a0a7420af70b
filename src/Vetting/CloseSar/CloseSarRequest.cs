using System.ComponentModel.DataAnnotations;

namespace Tessera.Vetting.CloseSar;

/// <summary>Close a SAR before it is determined.</summary>
public sealed class CloseSarRequest
{
    /// <summary>A code such as NOT-CREDIBLE.</summary>
    [Required(ErrorMessage = "Choose why it is closed.")]
    [MaxLength(30)]
    public string Reason { get; set; } = "";

    /// <summary>Why, in the closer's own words; sealed with the record.</summary>
    [Required(ErrorMessage = "Say why, in your own words.")]
    [MinLength(10, ErrorMessage = "Say why, in a sentence.")]
    [MaxLength(2000, ErrorMessage = "Keep it to 2,000 characters.")]
    public string Why { get; set; } = "";
}
