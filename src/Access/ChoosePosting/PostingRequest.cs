using System.ComponentModel.DataAnnotations;

namespace Tessera.Access.ChoosePosting;

/// <summary>Under which of one's postings to act.</summary>
public sealed class PostingRequest
{
    [Required(ErrorMessage = "Choose a posting.")]
    public Guid? Posting { get; set; }
}
