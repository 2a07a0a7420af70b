using Tessera.Intake.Import.Reading.Text;
using Tessera.Intake.Import.Reading.Workbook;

namespace Tessera.Intake.Import.Reading;

/// <summary>Opens a file of any form as a table.</summary>
internal static class SourceFile
{
    /// <remarks>The stream must be able to seek; the table disposes it.</remarks>
    public static SourceTable Open(Stream file, SourceOptions? options = null, ReadingLimits? limits = null)
    {
        try
        {
            return FileForms.Of(file) is FileForm.Workbook
                ? WorkbookTable.Open(file, options ?? new(), limits ?? ReadingLimits.Usual)
                : TextTable.Open(file, options ?? new(), limits ?? ReadingLimits.Usual);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }
}
