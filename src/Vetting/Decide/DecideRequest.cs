using System.ComponentModel.DataAnnotations;
using Tessera.Vetting.Contracts;

namespace Tessera.Vetting.Decide;

/// <summary>Part two: what the behaviors mean, seen as a whole.</summary>
public sealed class DecideRequest
{
    [Required(ErrorMessage = "Choose what you decide.")]
    [EnumDataType(typeof(Decision), ErrorMessage = "Choose one of the answers.")]
    public Decision? Decision { get; set; }

    /// <summary>Why, in the decider's own words; sealed with the record.</summary>
    [Required(ErrorMessage = "Say why, in your own words.")]
    [MinLength(20, ErrorMessage = "Say why, in a sentence at least.")]
    [MaxLength(4000, ErrorMessage = "Keep it to 4,000 characters.")]
    public string Rationale { get; set; } = "";

    /// <summary>For "no": a code such as NOT-CREDIBLE.</summary>
    [MaxLength(30)]
    public string? CloseReason { get; set; }

    /// <summary>For "crime": the local agency it is referred to.</summary>
    [MaxLength(200)]
    public string? Agency { get; set; }

    /// <summary>For "more facts": until when the first reader answers.</summary>
    public DateOnly? AnswerBy { get; set; }
}
