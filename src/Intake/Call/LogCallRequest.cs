using System.ComponentModel.DataAnnotations;

namespace Tessera.Intake.Call;

/// <summary>A call, typed while talking: only what was said is required, everything else when it comes.</summary>
public sealed class LogCallRequest
{
    [Required(ErrorMessage = "Write what the caller says.")]
    [MaxLength(10_000, ErrorMessage = "At most 10,000 characters.")]
    public string What { get; set; } = "";

    [MaxLength(200)]
    public string? Where { get; set; }

    [MaxLength(100)]
    public string? City { get; set; }

    [MaxLength(2)]
    public string? State { get; set; }

    [Range(typeof(DateTime), "1900-01-01", "2200-12-31", ParseLimitsInInvariantCulture = true, ErrorMessage = "Choose a year from 1900 to 2200.")]
    public DateTime? When { get; set; }

    [MaxLength(200)]
    public string? PersonName { get; set; }

    [MaxLength(40)]
    public string? PersonPhone { get; set; }

    [MaxLength(500)]
    public string? PersonLooks { get; set; }

    [MaxLength(20)]
    public string? Plate { get; set; }

    [MaxLength(2)]
    public string? PlateState { get; set; }

    [MaxLength(100)]
    public string? Vehicle { get; set; }

    public bool HappeningNow { get; set; }

    public bool Weapons { get; set; }

    [MaxLength(200)]
    public string? CallerName { get; set; }

    [MaxLength(40)]
    public string? CallerPhone { get; set; }

    /// <summary>Made when the form is shown; the same form sent twice is one tip.</summary>
    [MaxLength(64)]
    public string? Key { get; set; }
}
