namespace Tessera.Matching;

/// <summary>Characters that a camera, a scanner or a hurried hand takes for each other.</summary>
internal static class Ocr
{
    /// <summary>One character for each group: O 0 Q D are not all one; only the pairs seen on plates are.</summary>
    public static string Confused(string text) => string.Create(text.Length, text, static (target, source) =>
    {
        for (var i = 0; i < source.Length; i++) target[i] = Confused(source[i]);
    });

    private static char Confused(char c) => c switch
    {
        'O' or 'Q' => '0',
        'I' or 'L' => '1',
        'B' => '8',
        'S' => '5',
        'Z' => '2',
        _ => c,
    };
}
