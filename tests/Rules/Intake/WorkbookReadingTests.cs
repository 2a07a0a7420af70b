using System.IO.Compression;
using Tessera.Intake.Import.Reading;
using static Tessera.Tests.Rules.Intake.AWorkbook;

namespace Tessera.Tests.Rules.Intake;

public class WorkbookReadingTests
{
    private static readonly string Header = Row(1, Text("A1", "a"), Text("B1", "b"), Text("C1", "c"));

    [Fact]
    public void Cells_are_read_as_the_sheet_shows_them()
    {
        var rows = Read(new AWorkbook().Sheet("One", Header
            + Row(2, Number("A2", "41956", 1), Number("B2", "41956.65", 2), Number("C2", "501", 3))
            + Row(3, Number("A3", "0.65", 4), Number("B3", "12.5"), Text("C3", "x")))).Rows;

        Assert.Equal(["2014-11-13", "2014-11-13 15:36", "00501"], rows[0].Texts());
        Assert.Equal([MomentShows.Date, MomentShows.Both, MomentShows.Nothing], rows[0].Cells.Select(cell => cell.Shows));
        Assert.Equal(["15:36", "12.5", "x"], rows[1].Texts());
        Assert.Equal(MomentShows.Time, rows[1][0].Shows);
    }

    [Fact]
    public void A_formula_error_is_no_blank()
    {
        var row = Read(new AWorkbook().Sheet("One", Header + Row(2, Text("A2", "x"), Error("B2", "#REF!")))).Rows[0];

        Assert.Equal("The cell shows the formula error #REF!.", row[1].Fault);
        Assert.False(row[1].IsBlank);
    }

    [Fact]
    public void A_cell_merged_over_rows_counts_in_each()
    {
        var rows = Read(new AWorkbook().Sheet("One", Header + Row(2, Text("A2", "both"), Text("B2", "1")) + Row(3, Text("B3", "2")) + Row(4, Text("B4", "3")),
            """<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>""")).Rows;

        Assert.Equal(["both", "both", ""], rows.Select(row => row[0].Text));
    }

    [Fact]
    public void Hidden_rows_are_known_as_such_and_blank_rows_counted()
    {
        var rows = Read(new AWorkbook().Sheet("One", Header + """<row r="4" hidden="1">""" + Text("A4", "x") + "</row>")).Rows;

        Assert.Equal((4, true), (rows[0].Number, rows[0].IsHidden));
    }

    [Fact]
    public void The_first_visible_sheet_with_rows_is_read_and_the_others_are_told_of()
    {
        var workbook = new AWorkbook().Sheet("Codes", Header, state: "hidden").Sheet("Empty", "").Sheet("Data", Header + Row(2, Text("A2", "x"))).Sheet("More", Header);

        var (table, rows) = Read(workbook);

        Assert.Equal("sheet “Data” of an Excel workbook", table.Description);
        Assert.Single(rows);
        Assert.Equal(["Sheet “Codes” (hidden, 1 rows) was not read; the map's `sheet` names the one to read.", "Sheet “More” (1 rows) was not read; the map's `sheet` names the one to read."], table.Notes);
    }

    [Fact]
    public void A_sheet_that_is_not_there_is_answered_with_those_that_are() =>
        Assert.Equal("The workbook has no sheet “Dta”. It has: “Data”.", Refused(new AWorkbook().Sheet("Data", Header).Bytes(), new("Dta")));

    [Fact]
    public void A_bomb_is_not_unpacked()
    {
        var bomb = new MemoryStream();
        bomb.Write(new AWorkbook().Sheet("One", Header).Bytes());
        using (var zip = new ZipArchive(bomb, ZipArchiveMode.Update, leaveOpen: true))
        using (var part = zip.CreateEntry("xl/media/zeros.bin").Open())
            for (var i = 0; i < 64; i++) part.Write(new byte[1024 * 1024]);

        Assert.Equal("Part “xl/media/zeros.bin” of the workbook unpacks to more than 300 times its size: no honest sheet does.", Refused(bomb.ToArray()));
    }

    [Fact]
    public void Entities_are_not_expanded()
    {
        var file = new AWorkbook().Sheet("One", Header + Row(2, Text("A2", "&lol;"))).Bytes();
        Assert.StartsWith("The file looks like an Excel workbook but cannot be read as one", Refused(file), StringComparison.Ordinal);
    }

    /// <summary>A sheet of Excel 4 with a FILEPASS record: how every .xls says that it is locked.</summary>
    [Fact]
    public void A_password_is_named() => Assert.StartsWith(
        "The workbook is protected by a password.",
        Refused([0x09, 0x04, 6, 0, 0, 0, 0x10, 0, 0, 0, 0x2F, 0, 4, 0, 0x12, 0x34, 0x56, 0x78, 0x0A, 0, 0, 0]), StringComparison.Ordinal);

    [Fact]
    public void A_damaged_or_foreign_archive_is_named()
    {
        var whole = new AWorkbook().Sheet("One", Header).Bytes();
        Assert.StartsWith("The workbook is damaged: its end is missing.", Refused(whole[..^200]), StringComparison.Ordinal);

        var other = new MemoryStream();
        using (var zip = new ZipArchive(other, ZipArchiveMode.Create, leaveOpen: true)) zip.CreateEntry("readme.txt");
        Assert.StartsWith("The file is a ZIP archive and no Excel workbook.", Refused(other.ToArray()), StringComparison.Ordinal);
        Assert.StartsWith("The file looks like an Excel workbook", Refused([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[2000]]), StringComparison.Ordinal);
    }

    private static (SourceTable Table, List<SourceRow> Rows) Read(AWorkbook workbook) => Imports.Read(workbook.Bytes());

    private static string Refused(byte[] file, SourceOptions? options = null) =>
        Assert.Throws<UnreadableFileException>(() => Imports.Read(file, options)).Message;
}
