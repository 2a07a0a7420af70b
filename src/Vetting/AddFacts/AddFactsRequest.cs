using System.ComponentModel.DataAnnotations;

namespace Tessera.Vetting.AddFacts;

/// <summary>What was learned since the report: a call back, an owner's word.</summary>
public sealed class AddFactsRequest
{
    [Required(ErrorMessage = "Write what was learned, and from whom.")]
    [MinLength(10, ErrorMessage = "Write what was learned, in a sentence.")]
    [MaxLength(4000, ErrorMessage = "Keep it to 4,000 characters.")]
    public string Text { get; set; } = "";
}
