using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Tessera.Access.Federate;

namespace Tessera.Access.Providers;

/// <summary>What a provider may say, and for whom.</summary>
public abstract class ProviderFieldsRequest : IValidatableObject
{
    /// <summary>Empty: the one it has stays.</summary>
    [MaxLength(500, ErrorMessage = "Use at most 500 letters.")]
    public virtual string? Secret { get; set; }

    [Required(ErrorMessage = "Name the levels that stand for two factors, one a line.")]
    [MaxLength(2000)]
    public string Levels { get; set; } = "";

    [Required(ErrorMessage = "Give between 1 and 24 hours.")]
    [RegularExpression("^([1-9]|1[0-9]|2[0-4])$", ErrorMessage = "Give between 1 and 24 hours.")]
    public string TermHours { get; set; } = "12";

    [Required(ErrorMessage = "Choose at least one agency.")]
    public List<Guid>? Agencies { get; set; }

    public List<string>? Attributes { get; set; }

    internal string[] LevelLines => [.. Levels.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];

    internal TimeSpan Term => TimeSpan.FromHours(int.Parse(TermHours, CultureInfo.InvariantCulture));

    internal Guid[] AgencyIds => [.. (Agencies ?? []).Distinct()];

    internal string[] AttributeNames => [.. (Attributes ?? []).Distinct(StringComparer.Ordinal)];

    public virtual IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (LevelLines is [] or { Length: > 20 } || LevelLines.Any(level => level.Length > 200)) yield return new("Name the levels that stand for two factors, one a line.", [nameof(Levels)]);
        if (AttributeNames.Except(Gfipm.All, StringComparer.Ordinal).Any()) yield return new("Choose of these.", [nameof(Attributes)]);
    }
}
