using System.ComponentModel.DataAnnotations;
using Tessera.Kernel.Ids;

namespace Tessera.Records.Give;

/// <summary>Give a record's issued version to an agency.</summary>
public sealed class GiveRequest
{
    [Required(ErrorMessage = "Choose who receives it.")]
    public AgencyId? Recipient { get; set; }

    /// <summary>A code such as INVESTIGATION (regulation 8.2).</summary>
    [Required(ErrorMessage = "Choose for what purpose.")]
    [MaxLength(40)]
    public string Purpose { get; set; } = "";

    [Required(ErrorMessage = "Say why this recipient needs to know.")]
    [MinLength(5, ErrorMessage = "Say it in a few words, such as: the plate is registered in their town.")]
    [MaxLength(1000)]
    public string NeedToKnow { get; set; } = "";

    [Required(ErrorMessage = "Mark how it must be handled.")]
    [MinLength(1, ErrorMessage = "Mark how it must be handled.")]
    [MaxLength(6)]
    public List<string> Markings { get; set; } = [];

    /// <summary>The last day the recipient sees it; without one, as long as the record lives.</summary>
    public DateOnly? Until { get; set; }
}
