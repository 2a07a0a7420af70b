using System.Text;

namespace Tessera.Intake.Import.Reading.Text;

/// <summary>The table in a text file: CSV, or its cousins with semicolons, tabs or bars.</summary>
internal sealed class TextTable : SourceTable
{
    private const int Sample = 64 * 1024;

    private readonly Stream _file;
    private readonly StreamReader _reader;
    private readonly string _encoding;
    private readonly char _delimiter;
    private readonly StrayBytes? _stray;
    private readonly IEnumerator<SourceRow> _rows;
    private readonly Header _header;

    private TextTable(Stream file, StreamReader reader, string encoding, char delimiter, StrayBytes? stray, IEnumerator<SourceRow> rows, Header header) =>
        (_file, _reader, _encoding, _delimiter, _stray, _rows, _header) = (file, reader, encoding, delimiter, stray, rows, header);

    public override string Description => $"text, {_encoding}, cells parted by {Word(_delimiter)}";

    public override double Progress => _file.Length == 0 ? 1 : (double)_file.Position / _file.Length;

    public override IReadOnlyList<string> Notes =>
    [
        .. _header.Note is { } note ? [note] : Array.Empty<string>(),
        .. _stray is { Count: > 0 } ? [$"{_stray.Count:N0} bytes are no UTF-8 and were read as Windows-1252."] : Array.Empty<string>(),
    ];

    public static TextTable Open(Stream file, SourceOptions options, ReadingLimits limits)
    {
        var (encoding, mark, stray) = TextEncoding.Detect(file);
        var sample = SampleOf(file);
        var stated = Delimiter.Stated(sample.Split('\n', 2)[0].TrimEnd('\r'));
        var delimiter = options.Delimiter ?? stated ?? Delimiter.Detect(sample);

        file.Position = mark;
        var reader = new StreamReader(file, encoding, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        var rows = new DelimitedReader(reader, delimiter, limits).Rows().GetEnumerator();
        if (stated is not null) rows.MoveNext();
        var header = Header.Find(rows, options.HeaderRow, limits);
        return new(file, reader, NameOf(encoding), delimiter, stray, rows, header) { Columns = header.Columns, HeaderRow = header.Row };
    }

    public override IEnumerable<SourceRow> Rows()
    {
        foreach (var row in _header.RowsAfter.Where(row => !row.IsBlank)) yield return row;
        while (_rows.MoveNext())
            if (!_rows.Current.IsBlank) yield return _rows.Current;
    }

    protected override void Dispose(bool disposing)
    {
        _rows.Dispose();
        _reader.Dispose();
        _file.Dispose();
    }

    private static string SampleOf(Stream file)
    {
        var (encoding, mark, _) = TextEncoding.Detect(file);
        file.Position = mark;
        var bytes = new byte[Sample];
        return encoding.GetString(bytes, 0, file.ReadAtLeast(bytes, Sample, throwOnEndOfStream: false));
    }

    private static string NameOf(Encoding encoding) => encoding.WebName switch
    {
        "utf-16" => "UTF-16",
        "utf-16BE" => "UTF-16 (big-endian)",
        "utf-32" => "UTF-32",
        _ => "UTF-8",
    };

    private static string Word(char delimiter) => delimiter switch { ',' => "commas", ';' => "semicolons", '\t' => "tabs", '|' => "bars", _ => $"“{delimiter}”" };
}
