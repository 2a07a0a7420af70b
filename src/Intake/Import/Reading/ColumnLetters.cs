namespace Tessera.Intake.Import.Reading;

/// <summary>The letters a spreadsheet shows above a column: A, B … Z, AA.</summary>
internal static class ColumnLetters
{
    public static string Of(int column)
    {
        var letters = "";
        for (var rest = column; rest >= 0; rest = rest / 26 - 1) letters = (char)('A' + rest % 26) + letters;
        return letters;
    }
}
