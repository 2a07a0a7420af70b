using System.ComponentModel.DataAnnotations;
using Tessera.Graph.Contracts;

namespace Tessera.Graph.AddMention;

/// <summary>A fact added by hand: what it is, what it says, and as what the record names it.</summary>
public sealed class AddMentionRequest : IValidatableObject
{
    [Required(ErrorMessage = "Say what it is: a person, a vehicle, a phone.")]
    [EnumDataType(typeof(MentionKind), ErrorMessage = "Say what it is: a person, a vehicle, a phone.")]
    public MentionKind? Kind { get; set; }

    /// <summary>The name or number.</summary>
    [Required(ErrorMessage = "Type the name or number.")]
    [MaxLength(200, ErrorMessage = "A name or number has at most 200 characters.")]
    public string Text { get; set; } = "";

    /// <summary>A person's birth date, or a plate's state.</summary>
    [MaxLength(40, ErrorMessage = "At most 40 characters.")]
    public string? More { get; set; }

    [EnumDataType(typeof(MentionRole), ErrorMessage = "Choose one of the roles.")]
    public MentionRole Role { get; set; } = MentionRole.Other;

    /// <summary>Whom somebody named without suspicion helps to identify: a mention of this record.</summary>
    public Guid? Parent { get; set; }

    [RegularExpression("^[A-F]$", ErrorMessage = "A source is graded A to F.")]
    public string? GradeSource { get; set; }

    [RegularExpression("^[1-6]$", ErrorMessage = "Content is graded 1 to 6.")]
    public string? GradeContent { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Kind is { } kind && !string.IsNullOrWhiteSpace(Text) && !HandAttributes.CanBeRead(kind, HandAttributes.Of(kind, Text, More)))
            yield return new($"This cannot be read as a {MentionWords.Of(kind)}. {HandAttributes.Example(kind)}", [nameof(Text)]);
        if (Role is MentionRole.Associate && Parent is null)
            yield return new("Say beside whom: somebody not suspected is named to identify another.", [nameof(Parent)]);
        if (string.IsNullOrEmpty(GradeSource) != string.IsNullOrEmpty(GradeContent))
            yield return new("A grade has two parts: the source and the content.", [nameof(GradeContent)]);
    }
}
