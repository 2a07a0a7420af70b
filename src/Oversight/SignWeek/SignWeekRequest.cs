using System.ComponentModel.DataAnnotations;

namespace Tessera.Oversight.SignWeek;

/// <summary>What was found in a week of the log, and which figures were looked at.</summary>
public sealed class SignWeekRequest
{
    [Required(ErrorMessage = "Say what you looked at and what you found, also when it is nothing.")]
    [MinLength(20, ErrorMessage = "Say what you looked at and what you found, also when it is nothing.")]
    [MaxLength(4000, ErrorMessage = "It has at most 4,000 characters.")]
    public string Found { get; set; } = "";

    /// <summary>Of the figures that were shown: these are signed and no others.</summary>
    [Required(ErrorMessage = "Open the page of the week again.")]
    [RegularExpression("^[0-9a-f]{64}$", ErrorMessage = "Open the page of the week again.")]
    public string Fingerprint { get; set; } = "";
}
