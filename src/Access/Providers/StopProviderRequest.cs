using System.ComponentModel.DataAnnotations;

namespace Tessera.Access.Providers;

/// <summary>Why a provider is believed no more.</summary>
public sealed class StopProviderRequest
{
    [Required(ErrorMessage = "Say why, such as its contract ended.")]
    [MaxLength(200, ErrorMessage = "Use at most 200 letters.")]
    public string Why { get; set; } = "";
}
