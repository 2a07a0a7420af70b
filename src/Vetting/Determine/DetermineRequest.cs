using System.ComponentModel.DataAnnotations;
using Tessera.Vetting.Codes;

namespace Tessera.Vetting.Determine;

/// <summary>Part one: which behaviors were seen, and the fact for each.</summary>
public sealed class DetermineRequest
{
    /// <summary>One line for each of the sixteen behaviors that was looked at.</summary>
    [MaxLength(16)]
    public List<BehaviorRequest> Behaviors { get; set; } = [];

    /// <summary>What makes a behavior suspicious that may be lawful (the nine of the second group).</summary>
    [MaxLength(4000)]
    public string? AdditionalFacts { get; set; }

    /// <summary>What speaks for a nexus, one a line.</summary>
    [MaxLength(4000)]
    public string? For { get; set; }

    /// <summary>What speaks against it, one a line.</summary>
    [MaxLength(4000)]
    public string? Against { get; set; }

    /// <summary>Signs part one; otherwise it is kept as a draft.</summary>
    public bool Sign { get; set; }

    /// <summary>A line for every behavior, in the order of the standard.</summary>
    internal static DetermineRequest Blank() => new() { Behaviors = [.. Codes.Behaviors.All.Select(behavior => new BehaviorRequest { Code = behavior.Code, Observed = true })] };
}

/// <summary>One behavior as the first reader marks it.</summary>
public sealed class BehaviorRequest : IValidatableObject
{
    /// <summary>The code of the behavior, such as MISREP.</summary>
    [Required]
    [MaxLength(12)]
    public string Code { get; set; } = "";

    public bool Chosen { get; set; }

    /// <summary>Numbers of sentences ("2, 5"), or words of the report; several are parted by semicolons.</summary>
    [MaxLength(2000)]
    public string? Facts { get; set; }

    /// <summary>Seen by whoever reported it, not heard from another.</summary>
    public bool Observed { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Behaviors.Find(Code) is null) yield return new("This is not one of the sixteen behavior codes.", [nameof(Code)]);
    }
}
