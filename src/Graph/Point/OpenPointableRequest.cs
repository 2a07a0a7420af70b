using System.ComponentModel.DataAnnotations;
using Tessera.Kernel;

namespace Tessera.Graph.Point;

/// <summary>Let a class of readers learn that this center holds something of a stream.</summary>
public sealed class OpenPointableRequest
{
    [Required(ErrorMessage = "Choose a stream.")]
    [EnumDataType(typeof(RecordStream), ErrorMessage = "Choose a stream.")]
    public RecordStream? Stream { get; set; }

    [Required(ErrorMessage = "Choose who may learn of it.")]
    [RegularExpression("^(centers|law-enforcement)$", ErrorMessage = "Choose who may learn of it.")]
    public string Readers { get; set; } = "";

    [Required(ErrorMessage = "Say whom they may ask, such as the desk and its phone.")]
    [MaxLength(120, ErrorMessage = "A contact has at most 120 characters.")]
    public string Contact { get; set; } = "";
}
