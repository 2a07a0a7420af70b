using System.ComponentModel.DataAnnotations;

namespace Tessera.Vetting.Refer;

/// <summary>Somebody was told by hand.</summary>
public sealed class ReferRequest
{
    /// <summary>Whom: "911 Prince William", "JTTF duty agent".</summary>
    [Required(ErrorMessage = "Say who was told.")]
    [MaxLength(200, ErrorMessage = "Keep it to 200 characters.")]
    public string Told { get; set; } = "";

    /// <summary>phone, radio, in-person or system.</summary>
    [Required(ErrorMessage = "Say how.")]
    [RegularExpression("phone|radio|in-person|system", ErrorMessage = "Say how: by phone, by radio, in person or through their system.")]
    public string How { get; set; } = "phone";

    /// <summary>What was said; sealed with the record.</summary>
    [Required(ErrorMessage = "Write what you told them.")]
    [MinLength(10, ErrorMessage = "Write what you told them, in a sentence.")]
    [MaxLength(4000, ErrorMessage = "Keep it to 4,000 characters.")]
    public string Words { get; set; } = "";

    /// <summary>Life or property is in danger: told before vetting.</summary>
    public bool Urgent { get; set; }
}
