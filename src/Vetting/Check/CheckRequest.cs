using System.ComponentModel.DataAnnotations;
using Tessera.Vetting.Codes;

namespace Tessera.Vetting.Check;

/// <summary>Something was looked up.</summary>
public sealed class CheckRequest : IValidatableObject
{
    /// <summary>A code such as own-records, duplicates, eguardian, tsc.</summary>
    [Required(ErrorMessage = "Choose what was checked.")]
    [MaxLength(30)]
    public string Type { get; set; } = "";

    /// <summary>negative: nothing was found; positive: something was.</summary>
    [Required(ErrorMessage = "Say whether something was found.")]
    [RegularExpression("negative|positive", ErrorMessage = "Say whether something was found.")]
    public string Result { get; set; } = "";

    /// <summary>What was found and where; required where something was.</summary>
    [MaxLength(1000, ErrorMessage = "Keep it to 1,000 characters.")]
    public string? Note { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (CheckTypes.All.All(type => type.Value != Type)) yield return new("There is no such check.", [nameof(Type)]);
        if (Result == "positive" && string.IsNullOrWhiteSpace(Note)) yield return new("Say what was found, and where.", [nameof(Note)]);
    }
}
