using System.ComponentModel.DataAnnotations;

namespace Tessera.Tasking.Finish;

/// <summary>Say what came of an ask.</summary>
public sealed class FinishRequest
{
    [Required(ErrorMessage = "Choose what came of it.")]
    [RegularExpression("^(arrest|prevented|identified|no-action|information-added|case-opened|not-applicable)$", ErrorMessage = "Choose what came of it.")]
    public string Outcome { get; set; } = "";

    [Required(ErrorMessage = "Tell the sender in a sentence what was done.")]
    [MinLength(5, ErrorMessage = "Tell it in a sentence, such as: fence cut found and closed.")]
    [MaxLength(4000)]
    public string Answer { get; set; } = "";
}
