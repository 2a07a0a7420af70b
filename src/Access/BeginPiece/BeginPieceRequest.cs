using System.ComponentModel.DataAnnotations;
using Tessera.Access.Contracts;

namespace Tessera.Access.BeginPiece;

/// <summary>What for, and under which number.</summary>
public sealed class BeginPieceRequest : IValidatableObject
{
    public const int Longest = 60;

    public string? Purpose { get; set; }

    /// <summary>Of a case, an ask, a court's order.</summary>
    public string? Reference { get; set; }

    /// <summary>There is no number yet: said, not left out.</summary>
    public bool NoReference { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var reference = Reference?.Trim() ?? "";
        if (Purpose is null || !Purposes.All.ContainsKey(Purpose)) yield return new("Choose what you need it for.", [nameof(Purpose)]);
        if (reference.Length == 0 && !NoReference) yield return new("Type the number of the case or the ask, or say that there is none yet.", [nameof(Reference)]);
        if (reference.Length > 0 && NoReference) yield return new("There is a number and there is none: keep one of the two.", [nameof(Reference)]);
        if (reference.Length > Longest) yield return new($"A number has at most {Longest} letters and digits.", [nameof(Reference)]);
        else if (reference.Any(char.IsControl)) yield return new("Type letters, digits and signs only.", [nameof(Reference)]);
    }
}
