using System.ComponentModel.DataAnnotations;
using Tessera.Vetting.Codes;

namespace Tessera.Vetting.MakeSar;

/// <summary>Make a SAR of a tip.</summary>
public sealed class MakeSarRequest : IValidatableObject
{
    /// <summary>What was seen, in a line, without names: "Man posing as relay contractor at a substation".</summary>
    [Required(ErrorMessage = "Say in a line what was seen.")]
    [MinLength(8, ErrorMessage = "Say in a line what was seen.")]
    [MaxLength(140, ErrorMessage = "Keep it to 140 characters.")]
    public string Title { get; set; } = "";

    /// <summary>The report. It starts as the tip's own words.</summary>
    [Required(ErrorMessage = "The report is empty. Write what was seen.")]
    [MinLength(20, ErrorMessage = "Write at least a sentence of what was seen.")]
    [MaxLength(20000, ErrorMessage = "Keep it to 20,000 characters.")]
    public string Narrative { get; set; } = "";

    /// <summary>Codes of the sectors that were the target.</summary>
    [MaxLength(6, ErrorMessage = "Choose six sectors at most.")]
    public List<string> Sectors { get; set; } = [];

    [MaxLength(12)]
    public string? TipClass { get; set; }

    [Required]
    [MaxLength(20)]
    public string GradeScheme { get; set; } = Codes.GradeScheme.Unjudged.Scheme;

    [Required(ErrorMessage = "Grade the source.")]
    [MaxLength(20)]
    public string GradeSource { get; set; } = Codes.GradeScheme.Unjudged.Source;

    [Required(ErrorMessage = "Grade the content.")]
    [MaxLength(20)]
    public string GradeContent { get; set; } = Codes.GradeScheme.Unjudged.Content;

    /// <summary>The form's key: sent twice, it is done once.</summary>
    [MaxLength(64)]
    public string? SubmitKey { get; set; }

    internal Grade Grade => new(GradeScheme, GradeSource, GradeContent);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Sectors.FirstOrDefault(code => Codes.Sectors.All.All(sector => sector.Value != code)) is { } unknown)
            yield return new($"There is no sector {unknown}.", [nameof(Sectors)]);
        if (!string.IsNullOrEmpty(TipClass) && TipClasses.All.All(kind => kind.Value != TipClass)) yield return new("There is no such kind of report.", [nameof(TipClass)]);
        if (!Codes.GradeScheme.Holds(Grade)) yield return new("These are not grades of this scheme.", [nameof(GradeSource)]);
    }
}
