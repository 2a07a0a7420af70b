using System.ComponentModel.DataAnnotations;
using Tessera.Access.Contracts;

namespace Tessera.Graph.Point;

/// <summary>Ask who else holds something on what one record names.</summary>
public sealed class PointRequest : IValidatableObject
{
    [Required(ErrorMessage = "Choose what you ask for.")]
    [MaxLength(40)]
    public string Purpose { get; set; } = "";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Purpose.Length > 0 && !Purposes.All.ContainsKey(Purpose)) yield return new("Choose one of the purposes.", [nameof(Purpose)]);
    }
}
