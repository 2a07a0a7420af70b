using System.ComponentModel.DataAnnotations;
using Tessera.Access.Contracts;

namespace Tessera.Access.KeepAccounts;

/// <summary>Something done for a person, to be kept on file.</summary>
public sealed class AssureRequest : IValidatableObject
{
    [Required(ErrorMessage = "Choose what was done.")]
    [AllowedValues(Assurance.Proofing, Assurance.Screening, Assurance.Agreement, Assurance.Awareness, ErrorMessage = "Choose what was done.")]
    public string Kind { get; set; } = "";

    [Required(ErrorMessage = "Say how, such as fingerprints, state and FBI.")]
    [MaxLength(200, ErrorMessage = "Use at most 200 letters.")]
    public string Method { get; set; } = "";

    [Required(ErrorMessage = "Give the day on which it was done.")]
    public DateOnly? DoneOn { get; set; }

    public DateOnly? ExpiresOn { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (ExpiresOn < DoneOn) yield return new("It cannot end before it was done.", [nameof(ExpiresOn)]);
        if (ExpiresOn is null && Kind is (Assurance.Agreement or Assurance.Awareness)) yield return new("This one is yearly: give its last day.", [nameof(ExpiresOn)]);
    }
}
