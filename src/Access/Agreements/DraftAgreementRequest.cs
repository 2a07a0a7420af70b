using System.ComponentModel.DataAnnotations;
using Tessera.Kernel;

namespace Tessera.Access.Agreements;

/// <summary>The terms of an agreement. They are signed as they stand and never changed.</summary>
public sealed class DraftAgreementRequest : IValidatableObject
{
    [Required(ErrorMessage = "Give it a name, such as Capital Region suspicious-activity sharing.")]
    [MaxLength(120, ErrorMessage = "Use at most 120 letters.")]
    public string Name { get; set; } = "";

    [Required(ErrorMessage = "Say what it is for.")]
    [MaxLength(1000, ErrorMessage = "Use at most 1,000 letters.")]
    public string Purpose { get; set; } = "";

    [Required(ErrorMessage = "Choose at least one kind of record.")]
    public List<RecordStream>? Streams { get; set; }

    /// <summary>Who is asked to sign, the own center among them.</summary>
    [Required(ErrorMessage = "Choose who is asked to sign.")]
    public List<Guid>? Agencies { get; set; }

    [Required(ErrorMessage = "Give its first day.")]
    public DateOnly? FromDay { get; set; }

    [Required(ErrorMessage = "Give its last day.")]
    public DateOnly? ToDay { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (ToDay < FromDay) yield return new("It cannot end before it begins.", [nameof(ToDay)]);
        if (Streams?.Except(AgreementRule.Shareable).Any() is true) yield return new("Records of one of these kinds are shared under no agreement.", [nameof(Streams)]);
    }
}
