using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace Tessera.Intake.Import.Reading.Workbook;

/// <summary>The table in one sheet of an Excel workbook (.xls, .xlsx, .xlsb).</summary>
internal sealed class WorkbookTable : SourceTable
{
    private readonly Stream _file;
    private readonly IExcelDataReader _workbook;
    private readonly IEnumerator<SourceRow> _rows;
    private readonly Header _header;
    private readonly Sheets _sheets;
    private int _read;

    static WorkbookTable() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);       // older .xls name code pages

    private WorkbookTable(Stream file, IExcelDataReader workbook, Sheets sheets, IEnumerator<SourceRow> rows, Header header) =>
        (_file, _workbook, _sheets, _rows, _header) = (file, workbook, sheets, rows, header);

    public override string Description => $"sheet “{_sheets.Chosen}” of an Excel workbook";

    public override double Progress => Math.Min(1, _read / (double)Math.Max(1, _workbook.RowCount));

    public override IReadOnlyList<string> Notes => [.. _header.Note is { } note ? [note] : Array.Empty<string>(), .. _sheets.Notes];

    public static WorkbookTable Open(Stream file, SourceOptions options, ReadingLimits limits)
    {
        var isPacked = file.ReadByte() == 'P';
        file.Position = 0;
        if (isPacked) PackedWorkbook.Check(file, limits);
        file.Position = 0;

        var workbook = Readable(() => ExcelReaderFactory.CreateReader(file, new() { LeaveOpen = true }));
        var sheets = Readable(() => Sheets.Choose(workbook, options.Sheet));
        var errors = isPacked ? FormulaErrors.Of(file, sheets.Chosen) : null;
        var rows = new SheetReader(workbook, errors, limits).Rows().GetEnumerator();
        var header = Readable(() => Header.Find(rows, options.HeaderRow, limits));
        return new(file, workbook, sheets, rows, header) { Columns = header.Columns, HeaderRow = header.Row };
    }

    public override IEnumerable<SourceRow> Rows()
    {
        foreach (var row in _header.RowsAfter.Where(row => !row.IsBlank)) yield return row;
        while (Readable(_rows.MoveNext))
        {
            _read = _rows.Current.Number;
            if (!_rows.Current.IsBlank) yield return _rows.Current;
        }
    }

    protected override void Dispose(bool disposing)
    {
        _rows.Dispose();
        _workbook.Dispose();
        _file.Dispose();
    }

    /// <summary>The reader's own errors, in words for the person who chose the file.</summary>
    private static T Readable<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidPasswordException locked)
        {
            throw new UnreadableFileException("The workbook is protected by a password. Open it, save a copy without a password, and import that.", locked);
        }
        catch (Exception damaged) when (damaged is ExcelReaderException or InvalidDataException or System.Xml.XmlException or IndexOutOfRangeException
            or ArgumentException or EndOfStreamException or NullReferenceException or FormatException or InvalidOperationException or OverflowException or InvalidCastException)
        {
            throw new UnreadableFileException("The file looks like an Excel workbook but cannot be read as one: it is damaged. Open it in a spreadsheet and save it anew.", damaged);
        }
    }
}
