namespace Tessera.Matching;

/// <summary>A vehicle plate: capital letters and digits; '?' where one was not read. State as two letters, or empty.</summary>
public sealed record Plate(string Number, string State)
{
    private const int Longest = 10;

    /// <summary>The plate as a camera or a tired eye might confuse it: O and 0, I and 1, B and 8, S and 5, Z and 2 as one.</summary>
    internal string Confused { get; } = Ocr.Confused(Number);

    internal bool IsPartial { get; } = Number.Contains('?', StringComparison.Ordinal);

    internal string Shown { get; } = State.Length == 0 ? Number : $"{State} {Number}";

    internal static Plate? Read(string? text, string? state)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;

        var region = States.Code(state);
        var words = text.Split([' ', ',', ':'], 3, StringSplitOptions.RemoveEmptyEntries);
        if (region.Length == 0 && words.Length > 1 && States.Code(words[0]) is { Length: 2 } written && words[0].Length == 2)
        {
            region = written;                                      // "VA UKT-4471"
            text = string.Concat(words[1..]);
        }

        var number = new string([.. text.ToUpperInvariant().Where(c => char.IsAsciiLetterOrDigit(c) || c is '?' or '*').Select(c => c == '*' ? '?' : c)]);
        return number.Length is < 2 or > Longest || number.Count(c => c != '?') < 2 ? null : new Plate(number, region);
    }

    public override string ToString() => Shown;
}
