using System.Text.RegularExpressions;

namespace Tessera.Matching;

/// <summary>Plates, where a word or a state says that it is one, and VINs that pass their own check.</summary>
internal static class VehicleScan
{
    private const string Number = @"(?<number>[a-z0-9?]{5,8}|[a-z0-9?]{1,4}([ \-][a-z0-9?]{1,5}){0,2})";
    private static readonly string State = $"(?<state>{string.Join('|', States.Written.OrderByDescending(name => name.Length))})";

    private static readonly Regex Vin = PlainText.Pattern("[a-z0-9]{17}");
    private static readonly Regex ByWord = PlainText.Pattern(
        @"\b(" + State + @"[ ,]+)?(license +plates?|licence +plates?|lic\.? +plates?|number +plates?|plates?|tags?|lpn?|placas?|matr[ií]cula)( +(number|no\.?|is|was|#|reading|n[uú]mero|de))*[ :#]+" + "(" + State + @"[ :\-]+)?" + Number);
    private static readonly Regex ByState = PlainText.Pattern(@"\b" + State + @"[ :\-]+(?<number>[a-z0-9]{2,4}[ \-]?[a-z0-9]{2,5})");
    private static readonly Regex StateAfter = PlainText.Pattern(@"^[ ,]*\(?" + State + @"\b");

    public static IEnumerable<NarrativeSpan> Vins(string text)
    {
        foreach (Match match in Vin.Matches(text))
        {
            var written = text.Substring(match.Index, match.Length);
            if (PlainText.StandsAlone(text, match.Index, match.Length) && IdentifierText.Vin(written) is { } vin && IdentifierText.VinChecks(vin) && written.Any(char.IsAsciiLetter))
                yield return NarrativeSpan.Of(match.Index, match.Length, SpanKind.Vin, vin, (AttributeKeys.Vin, vin));
        }
    }

    public static IEnumerable<NarrativeSpan> Plates(string text)
    {
        foreach (Match match in ByWord.Matches(text))
        {
            if (Plate(text, match, FewestCharacters) is { } plate) yield return plate;
        }
        foreach (Match match in ByState.Matches(text))
        {
            // Without the word "plate" only capitals count: "in 4 days" and "or A1" are no plates of Indiana and Oregon.
            var written = match.Groups["number"].Value;
            var state = match.Groups["state"].Value;
            if (IsCapital(written) && (state.Length > 2 || IsCapital(state)) && Plate(text, match, MostTelling) is { } plate) yield return plate;
        }
    }

    private const int FewestCharacters = 3;
    private const int MostTelling = 6;

    private static NarrativeSpan? Plate(string text, Match match, int fewest)
    {
        var number = match.Groups["number"];
        var length = PlateLength(number.ValueSpan, fewest);
        if (length == 0 || !EndsThere(text, number.Index + length)) return null;

        var written = number.Value[..length];
        var state = States.Code(match.Groups["state"].Value);
        if (state.Length == 0 && StateAfter.Match(text.Substring(number.Index + length, Math.Min(24, text.Length - number.Index - length))) is { Success: true } after
            && (after.Groups["state"].Length > 2 || IsCapital(after.Groups["state"].Value))) state = States.Code(after.Groups["state"].Value);
        if (Matching.Plate.Read(written, state) is not { } plate) return null;

        var start = match.Groups["state"].Success && match.Groups["state"].Index + match.Groups["state"].Length + 2 >= number.Index ? match.Groups["state"].Index : number.Index;
        return NarrativeSpan.Of(start, number.Index + length - start, SpanKind.Plate, plate.ToString(), (AttributeKeys.Plate, plate.Number), (AttributeKeys.PlateState, state));
    }

    /// <summary>How much of what follows is the plate: words are taken while they hold a digit or stand in capitals; a plate has a digit and is short.</summary>
    private static int PlateLength(ReadOnlySpan<char> number, int fewest)
    {
        var length = 0;
        foreach (var part in number.Split(' '))
        {
            var word = number[part];
            if (!word.ContainsAnyInRange('0', '9') && !word.Contains('?') && !IsCapital(word)) break;
            length = part.End.Value;
        }
        var characters = 0;
        foreach (var c in number[..length]) characters += char.IsAsciiLetterOrDigit(c) || c == '?' ? 1 : 0;
        var telling = fewest < MostTelling || (number[..length].ContainsAnyInRange('A', 'Z') && HasDigitLast(number[..length]));
        return characters >= fewest && characters <= 8 && number[..length].ContainsAnyInRange('0', '9') && telling ? length : 0;
    }

    /// <summary>"OR 2024 IN": what follows the gap is a word, not the plate's end.</summary>
    private static bool HasDigitLast(ReadOnlySpan<char> number) => number[(number.LastIndexOfAny(' ', '-') + 1)..].ContainsAnyInRange('0', '9');

    private static bool EndsThere(string text, int end) => end >= text.Length || !char.IsLetterOrDigit(text[end]);

    private static bool IsCapital(ReadOnlySpan<char> word) => word.IndexOfAnyInRange('a', 'z') < 0 && word.Length > 0;
}
