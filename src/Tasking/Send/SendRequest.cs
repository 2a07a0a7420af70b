using System.ComponentModel.DataAnnotations;
using Tessera.Kernel.Ids;

namespace Tessera.Tasking.Send;

/// <summary>Give a record's issued version to agencies and ask each of them to act.</summary>
public sealed class SendRequest
{
    [Required, MinLength(1, ErrorMessage = "Choose at least one recipient.")]
    [MaxLength(50, ErrorMessage = "At most 50 recipients at once.")]
    public List<AgencyId> Recipients { get; set; } = [];

    [Required(ErrorMessage = "Choose what they should do.")]
    [RegularExpression("^(check-site|look-out|say-holdings|interview|welfare-check|warn|investigate|know|other)$", ErrorMessage = "Choose what they should do.")]
    public string Wanted { get; set; } = "";

    [Required(ErrorMessage = "Say in your words what they should do.")]
    [MinLength(10, ErrorMessage = "Say it in a sentence, such as: please confirm that no crew was due.")]
    [MaxLength(4000)]
    public string Words { get; set; } = "";

    /// <summary>The deadline, on the clock of the center's wall.</summary>
    [Required(ErrorMessage = "Say by when.")]
    public DateTime? Due { get; set; }

    /// <summary>A code such as INVESTIGATION (regulation 8.2).</summary>
    [Required(ErrorMessage = "Choose for what purpose.")]
    [MaxLength(40)]
    public string Purpose { get; set; } = "";

    [Required(ErrorMessage = "Say why they need to know.")]
    [MinLength(5, ErrorMessage = "Say it in a few words, such as: it is their substation.")]
    [MaxLength(1000)]
    public string NeedToKnow { get; set; } = "";

    [Required, MinLength(1, ErrorMessage = "Mark how it must be handled.")]
    [MaxLength(6)]
    public List<string> Markings { get; set; } = [];

    /// <summary>The last day they see it; without one, as long as the record lives.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>Made with the form: sent twice, it is done once.</summary>
    [MaxLength(64)]
    public string? Key { get; set; }

    /// <summary>They may hand it to an agency of their own reach.</summary>
    public bool MayHandOn { get; set; }
}
