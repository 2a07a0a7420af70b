using System.ComponentModel.DataAnnotations;

namespace Tessera.Access.Prove;

/// <summary>A passkey's answer, or password and code.</summary>
public sealed class ProveRequest : IValidatableObject
{
    [MaxLength(256)]
    public string? Password { get; set; }

    [RegularExpression("^[0-9 ]{6,8}$", ErrorMessage = "Type six digits, such as 123 456.")]
    public string? Code { get; set; }

    /// <summary>What the device answered; nobody types it.</summary>
    [MaxLength(20_000)]
    public string? Passkey { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Passkey is { Length: > 0 }) yield break;
        if (string.IsNullOrEmpty(Password)) yield return new("Type your password.", [nameof(Password)]);
        if (string.IsNullOrEmpty(Code)) yield return new("Type the six digits your authenticator app shows.", [nameof(Code)]);
    }
}
