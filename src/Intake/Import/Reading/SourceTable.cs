namespace Tessera.Intake.Import.Reading;

/// <summary>The table in a file: its columns, and its rows one after another.</summary>
internal abstract class SourceTable : IDisposable
{
    /// <summary>What was opened, in words: <c>sheet “owssvr” of an Excel workbook</c>.</summary>
    public abstract string Description { get; }

    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>The row the columns' names stand in; 0 if the file has none.</summary>
    public required int HeaderRow { get; init; }

    /// <summary>What a person should know about the reading: sheets not read, a title skipped.</summary>
    public abstract IReadOnlyList<string> Notes { get; }

    /// <summary>How much of the file has been read, 0 to 1.</summary>
    public abstract double Progress { get; }

    /// <summary>Rows below the header that are not blank. To be read once.</summary>
    public abstract IEnumerable<SourceRow> Rows();

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected abstract void Dispose(bool disposing);
}

/// <summary>What the map says about the file; what it does not say is found out.</summary>
internal sealed record SourceOptions(string? Sheet = null, int? HeaderRow = null, char? Delimiter = null);
