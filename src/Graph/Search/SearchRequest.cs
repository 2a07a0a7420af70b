using System.ComponentModel.DataAnnotations;

namespace Tessera.Graph.Search;

/// <summary>What is looked for. Sent in a body, never in an address: addresses are written down by browsers, proxies and logs.</summary>
public sealed class SearchRequest : IValidatableObject
{
    public const int Shortest = 2;
    public const int Longest = 200;

    public string? Words { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var words = Words?.Trim() ?? "";
        if (words.Count(char.IsLetterOrDigit) < Shortest) yield return new("Type at least two letters or digits.", [nameof(Words)]);
        else if (words.Length > Longest) yield return new($"Type fewer words: at most {Longest} letters are looked for.", [nameof(Words)]);
        else if (words.Any(char.IsControl)) yield return new("Type letters, digits and signs only: this has a character that cannot be written.", [nameof(Words)]);
    }
}
