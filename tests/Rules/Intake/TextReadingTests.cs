using System.Text;
using Tessera.Intake.Import.Reading;

namespace Tessera.Tests.Rules.Intake;

/// <summary>RFC 4180, and what people send instead.</summary>
public class TextReadingTests
{
    [Theory]
    [InlineData("a,b\n1,2\n", "1|2")]
    [InlineData("a,b\r\n1,2\r\n", "1|2")]
    [InlineData("a,b\r1,2", "1|2")]
    [InlineData("a,b\n\"1,5\",\"say \"\"so\"\"\"", "1,5|say \"so\"")]
    [InlineData("a,b\n\"two\nlines\",2", "two\nlines|2")]
    [InlineData("a,b\n5\" pipe,2", "5\" pipe|2")]
    [InlineData("a,b\n\"x\"y,2", "xy|2")]
    [InlineData("a,b\n \"x\",2", "x|2")]
    [InlineData("a,b\n\"\",2", "|2")]
    [InlineData("a;b\n1,5;2\n3;4", "1,5|2")]
    [InlineData("a\tb\n1\t2", "1|2")]
    [InlineData("sep=|\na|b\n1|2", "1|2")]
    public void A_row_is_parted_into_its_cells(string text, string cells) => Assert.Equal(cells.Split('|'), Imports.Read(text).Rows[0].Texts());

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-8", false)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16BE", false)]
    [InlineData("utf-32", true)]
    [InlineData("windows-1252", false)]
    public void Letters_are_read_in_whatever_they_were_written(string encoding, bool marked)
    {
        var letters = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);
        byte[] file = [.. marked ? letters.GetPreamble() : [], .. letters.GetBytes("name,text\nMuñoz,“café”\n")];

        var (table, rows) = Imports.Read(file);

        Assert.Equal(["name", "text"], table.Columns);
        Assert.Equal(["Muñoz", "“café”"], rows[0].Texts());
    }

    [Fact]
    public void A_file_glued_from_two_encodings_loses_no_letter()
    {
        byte[] file = [.. "a,b\nMuñoz,1\n"u8, .. "Mu\u00F1oz,2\n".Select(letter => (byte)letter)];

        var (table, rows) = Imports.Read(file);

        Assert.Equal(["Muñoz", "Muñoz"], rows.Select(row => row[0].Text));
        Assert.Contains("1 bytes are no UTF-8 and were read as Windows-1252.", table.Notes);
    }

    [Fact]
    public void Rows_are_numbered_as_a_spreadsheet_does_and_lines_as_an_editor()
    {
        var rows = Imports.Read("a,b\n\n\"x\ny\",1\nz,2\n").Rows;

        Assert.Equal([(3, null), (4, 5)], rows.Select(row => (row.Number, row.Line)));
    }

    [Fact]
    public void A_quote_never_closed_spoils_only_its_own_row()
    {
        var rows = Imports.Read("a,b\n1,\"open\n2,two\n3,three\n").Rows;

        Assert.Equal([(2, true), (3, false), (4, false)], rows.Select(row => (row.Number, row.Fault is not null)));
        Assert.Equal(["3", "three"], rows[2].Texts());
    }

    [Fact]
    public void The_header_is_found_below_a_title_and_each_column_gets_a_name_of_its_own()
    {
        var (table, rows) = Imports.Read("Report of May\n\nname,,name\n1,2,3\n");

        Assert.Equal(["name", "column B", "name (2)"], table.Columns);
        Assert.Equal(4, rows[0].Number);
        Assert.Equal(["Row 3 names the columns; above it, row 1 was taken for a title."], table.Notes);
    }

    [Fact]
    public void A_file_without_header_names_its_columns_by_letters()
    {
        var (table, rows) = Imports.Read("1,2\n3,4\n", new(HeaderRow: 0));

        Assert.Equal(["column A", "column B"], table.Columns);
        Assert.Equal([1, 2], rows.Select(row => row.Number));
    }

    [Theory]
    [InlineData("", "The file is empty.")]
    [InlineData("\n\n", "The file has no rows.")]
    [InlineData("%PDF-1.7 …", "The file is a PDF.")]
    [InlineData("<html><table>", "The file is a web page, whatever its name says.")]
    [InlineData("<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>", "The file is an Excel 2003 XML sheet.")]
    public void What_is_no_table_is_refused_with_advice(string file, string why) =>
        Assert.StartsWith(why, Assert.Throws<UnreadableFileException>(() => Imports.Read(file)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_file_of_endless_line_or_cells_is_refused_before_memory_is()
    {
        var small = new ReadingLimits { CellLetters = 1000, Columns = 50, Rows = 100 };

        Assert.Contains("longer than", Refused(new string('x', 5000)), StringComparison.Ordinal);
        Assert.Contains("more than 50 cells", Refused("a,b\n" + new string(',', 60)), StringComparison.Ordinal);
        Assert.Contains("more than 100 rows", Refused("a,b\n" + string.Concat(Enumerable.Repeat("1,2\n", 200))), StringComparison.Ordinal);

        string Refused(string file) => Assert.Throws<UnreadableFileException>(() => Imports.Read(file, limits: small)).Message;
    }

    [Fact]
    public void Reading_is_a_stream()
    {
        using var table = SourceFile.Open(new MemoryStream(Encoding.UTF8.GetBytes("a,b\n" + string.Concat(Enumerable.Repeat("1,2\n", 200_000)))));
        var half = table.Rows().Take(100_000).Count();

        Assert.Equal(100_000, half);
        Assert.InRange(table.Progress, 0.45, 0.55);
    }
}
