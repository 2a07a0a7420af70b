using System.ComponentModel.DataAnnotations;

namespace Tessera.Records.Review;

/// <summary>Keep a record whose day of review has come, and say why.</summary>
public sealed class ReviewRequest
{
    public const int Shortest = 20;

    [Required(ErrorMessage = "Say why it is still to be kept, in a sentence.")]
    [MinLength(Shortest, ErrorMessage = "Say why it is still to be kept, in a sentence.")]
    [MaxLength(2000, ErrorMessage = "An explanation has at most 2,000 characters.")]
    public string Explanation { get; set; } = "";

    /// <summary>An earlier day of destruction; null: the day stays.</summary>
    public DateOnly? KeepUntil { get; set; }
}
