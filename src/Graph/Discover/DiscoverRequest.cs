using System.ComponentModel.DataAnnotations;
using Tessera.Graph.Contracts;
using Tessera.Kernel;

namespace Tessera.Graph.Discover;

/// <summary>Set what others may learn that this center holds of a stream, and whom they may ask.</summary>
public sealed class DiscoverRequest : IValidatableObject
{
    public const int LongestContact = 120;

    [Required(ErrorMessage = "Choose a stream.")]
    [EnumDataType(typeof(RecordStream), ErrorMessage = "Choose a stream.")]
    public RecordStream? Stream { get; set; }

    [Required(ErrorMessage = "Choose what others may learn.")]
    [EnumDataType(typeof(Discoverability), ErrorMessage = "Choose what others may learn.")]
    public Discoverability? Level { get; set; }

    [EnumDataType(typeof(PointerReaders), ErrorMessage = "Choose who may learn of it.")]
    public PointerReaders? Readers { get; set; }

    [MaxLength(LongestContact, ErrorMessage = "A contact has at most 120 characters.")]
    public string? Contact { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Level is null or Discoverability.Hidden) yield break;
        if (Readers is null) yield return new("Choose who may learn of it.", [nameof(Readers)]);
        if (string.IsNullOrWhiteSpace(Contact)) yield return new("Say whom they may ask, such as the desk and its phone.", [nameof(Contact)]);
    }
}
