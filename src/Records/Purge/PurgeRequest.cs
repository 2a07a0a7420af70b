using System.ComponentModel.DataAnnotations;

namespace Tessera.Records.Purge;

/// <summary>Destroy a record for cause.</summary>
public sealed class PurgeRequest
{
    /// <summary>A code of the purge reasons, such as UNRELIABLE.</summary>
    [Required(ErrorMessage = "Choose why it is destroyed.")]
    [MaxLength(40)]
    public string Reason { get; set; } = "";

    /// <summary>The record's number, typed again: this cannot be undone.</summary>
    [Required(ErrorMessage = "Type the record's number.")]
    [MaxLength(60)]
    public string Number { get; set; } = "";
}
