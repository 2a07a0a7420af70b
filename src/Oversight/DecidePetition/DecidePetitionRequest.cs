using System.ComponentModel.DataAnnotations;
using Tessera.Oversight.Petitions;

namespace Tessera.Oversight.DecidePetition;

/// <summary>What was decided, on which ground, and why in words that may be given to who asked.</summary>
public sealed class DecidePetitionRequest : IValidatableObject
{
    [Required(ErrorMessage = "Choose what was decided.")]
    public string? Outcome { get; set; }

    [Required(ErrorMessage = "Choose the ground.")]
    public string? Ground { get; set; }

    [Required(ErrorMessage = "Say why, in words that may be given to who asked.")]
    [MinLength(20, ErrorMessage = "Say why, in words that may be given to who asked.")]
    [MaxLength(4000, ErrorMessage = "A reason has at most 4,000 characters.")]
    public string Reason { get; set; } = "";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Outcome is not null && !PetitionWords.Outcomes.ContainsKey(Outcome)) yield return new("Choose what was decided.", [nameof(Outcome)]);
        if (Ground is not null && !PetitionWords.Grounds.ContainsKey(Ground)) yield return new("Choose the ground.", [nameof(Ground)]);
    }
}
