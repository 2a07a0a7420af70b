using System.ComponentModel.DataAnnotations;
using Tessera.Graph.Contracts;

namespace Tessera.Graph.Decide;

/// <summary>As what, and how good: with a confirmation, or of a mention that stands.</summary>
public sealed class DecideRequest : IValidatableObject
{
    [EnumDataType(typeof(MentionRole), ErrorMessage = "Choose one of the roles.")]
    public MentionRole? Role { get; set; }

    public Guid? Parent { get; set; }

    [RegularExpression("^[A-F]$", ErrorMessage = "A source is graded A to F.")]
    public string? GradeSource { get; set; }

    [RegularExpression("^[1-6]$", ErrorMessage = "Content is graded 1 to 6.")]
    public string? GradeContent { get; set; }

    internal Grade? Grade => string.IsNullOrEmpty(GradeSource) || string.IsNullOrEmpty(GradeContent) ? null : new(GradeSource, GradeContent);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (string.IsNullOrEmpty(GradeSource) != string.IsNullOrEmpty(GradeContent))
            yield return new("A grade has two parts: the source and the content.", [nameof(GradeContent)]);
    }
}
