using System.ComponentModel.DataAnnotations;

namespace Tessera.Records.OpenPart;

/// <summary>Open a sealed part: the reporter's identity. Each opening is logged with its purpose (regulation PP-7).</summary>
public sealed class OpenPartRequest
{
    [Required(ErrorMessage = "Say why you need to know who reported this.")]
    [MinLength(10, ErrorMessage = "Say it in a few words, such as: call back to ask for the plate.")]
    [MaxLength(500)]
    public string Purpose { get; set; } = "";
}
