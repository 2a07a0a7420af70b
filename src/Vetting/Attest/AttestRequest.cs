using System.ComponentModel.DataAnnotations;
using Tessera.Vetting.Contracts;

namespace Tessera.Vetting.Attest;

/// <summary>An answer for a passage that the protected-activity guard held.</summary>
public sealed class AttestRequest : IValidatableObject
{
    /// <summary>Which passage: its hash, as the determination page and the API give it.</summary>
    [Required(ErrorMessage = "Say which passage.")]
    [RegularExpression("[0-9a-f]{64}", ErrorMessage = "Say which passage.")]
    public string Passage { get; set; } = "";

    [Required(ErrorMessage = "Choose what happens to the passage.")]
    [EnumDataType(typeof(GuardAnswer), ErrorMessage = "Choose one of the answers.")]
    public GuardAnswer? Answer { get; set; }

    /// <summary>It directly relates to criminal conduct.</summary>
    public bool Relates { get; set; }

    /// <summary>The behavior exists apart from what is protected.</summary>
    public bool StandsApart { get; set; }

    /// <summary>Why it stays; sealed with the record.</summary>
    [MaxLength(2000, ErrorMessage = "Keep it to 2,000 characters.")]
    public string? Statement { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Answer is not null and not GuardAnswer.Strike && string.IsNullOrWhiteSpace(Statement)) yield return new("Say why it stays, in a sentence.", [nameof(Statement)]);
    }
}
