using System.ComponentModel.DataAnnotations;

namespace Tessera.Access.SignIn;

/// <summary>Needed, unless a device answered in its place.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class UnlessPasskeyAttribute : ValidationAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        ((SignInRequest)validationContext.ObjectInstance).Passkey is { Length: > 0 } || value is string { Length: > 0 }
            ? ValidationResult.Success
            : new ValidationResult(ErrorMessage, [validationContext.MemberName!]);
}
