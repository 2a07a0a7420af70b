using System.ComponentModel.DataAnnotations;

namespace Tessera.Access.SignIn;

/// <summary>Needed, unless a device answered in its place or a provider is to be asked.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class WithPasswordAttribute : ValidationAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        (SignInRequest)validationContext.ObjectInstance is { Passkey.Length: > 0 } or { Provider: not null } || value is string { Length: > 0 }
            ? ValidationResult.Success
            : new ValidationResult(ErrorMessage, [validationContext.MemberName!]);
}
