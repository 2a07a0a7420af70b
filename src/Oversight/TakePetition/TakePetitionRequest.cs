using System.ComponentModel.DataAnnotations;
using Tessera.Oversight.Petitions;

namespace Tessera.Oversight.TakePetition;

/// <summary>What came: from whom, when, and what they say.</summary>
public sealed class TakePetitionRequest : IValidatableObject
{
    [Required(ErrorMessage = "Choose what they want.")]
    public string? Kind { get; set; }

    [Required(ErrorMessage = "Say on which day it came.")]
    public DateOnly? ReceivedOn { get; set; }

    [Required(ErrorMessage = "Say who they are, or that they did not say.")]
    [MaxLength(200, ErrorMessage = "A name has at most 200 characters.")]
    public string Name { get; set; } = "";

    [Required(ErrorMessage = "Say how they are reached.")]
    [MaxLength(300, ErrorMessage = "An address has at most 300 characters.")]
    public string Contact { get; set; } = "";

    [Required(ErrorMessage = "Write what they say.")]
    [MaxLength(4000, ErrorMessage = "It has at most 4,000 characters.")]
    public string Words { get; set; } = "";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Kind is not null && !PetitionWords.Kinds.ContainsKey(Kind)) yield return new("Choose what they want.", [nameof(Kind)]);
    }
}
