using System.ComponentModel.DataAnnotations;

namespace Tessera.Access.KeepAccounts;

/// <summary>Work given to somebody: where, as what, with which duties, for which days.</summary>
public sealed class GivePostingRequest : IValidatableObject
{
    [Required(ErrorMessage = "Choose where.")]
    public Guid? Agency { get; set; }

    [Required(ErrorMessage = "Give the title, such as Analyst.")]
    [MaxLength(80, ErrorMessage = "Use at most 80 letters.")]
    public string Title { get; set; } = "";

    public List<string>? Duties { get; set; }

    public List<string>? Caveats { get; set; }

    [Required(ErrorMessage = "Give its first day.")]
    public DateOnly? FromDay { get; set; }

    public DateOnly? ToDay { get; set; }

    /// <summary>The posting that ends the day before: a mover.</summary>
    public Guid? InsteadOf { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (ToDay < FromDay) yield return new("It cannot end before it begins.", [nameof(ToDay)]);
        if (Duties?.Except(Contracts.Duties.All).Any() is true) yield return new("One of these duties is not known here.", [nameof(Duties)]);
        if (Caveats?.Except(Contracts.Caveats.All).Any() is true) yield return new("One of these caveats is not known here.", [nameof(Caveats)]);
    }
}
