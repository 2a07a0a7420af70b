using System.ComponentModel.DataAnnotations;

namespace Tessera.Access.Providers;

/// <summary>An identity provider, as its operator described it.</summary>
public sealed class RegisterProviderRequest : ProviderFieldsRequest
{
    [Required(ErrorMessage = "Name it as its people know it, such as City Police sign-in.")]
    [MaxLength(60, ErrorMessage = "Use at most 60 letters.")]
    public string Name { get; set; } = "";

    [Required(ErrorMessage = "Give the issuer, such as https://login.example.gov/realms/police.")]
    [MaxLength(200, ErrorMessage = "Use at most 200 letters.")]
    public string Issuer { get; set; } = "";

    [Required(ErrorMessage = "Give the client id under which it knows this installation.")]
    [MaxLength(200, ErrorMessage = "Use at most 200 letters.")]
    public string ClientId { get; set; } = "";

    [Required(ErrorMessage = "Give the client secret. It is kept wrapped and shown nowhere.")]
    [MaxLength(500, ErrorMessage = "Use at most 500 letters.")]
    public override string? Secret { get; set; }
}
