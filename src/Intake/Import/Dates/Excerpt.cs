namespace Tessera.Intake.Import.Dates;

/// <summary>The beginning of a value, for a message: at most 40 letters, on one line.</summary>
internal static class Excerpt
{
    private const int Longest = 40;

    public static string Of(string value)
    {
        var line = string.Concat(value.Trim().Select(letter => char.IsControl(letter) ? ' ' : letter));
        if (line.Length <= Longest) return line;
        var end = char.IsHighSurrogate(line[Longest - 2]) ? Longest - 2 : Longest - 1;
        return line[..end] + "…";
    }
}
