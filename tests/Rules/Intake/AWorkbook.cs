using System.IO.Compression;
using System.Text;

namespace Tessera.Tests.Rules.Intake;

/// <summary>An .xlsx made by hand, to hold what no library would write.</summary>
internal sealed class AWorkbook
{
    private const string Head = """<?xml version="1.0" encoding="UTF-8"?>""";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";

    /// <summary>Styles by number: 1 a date, 2 date and time, 3 five digits, 4 a time.</summary>
    private const string Styles = """<numFmts count="1"><numFmt numFmtId="164" formatCode="00000"/></numFmts><cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="164"/><xf numFmtId="20"/></cellXfs>""";

    private readonly List<(string Name, string Rows, string After, string State)> _sheets = [];

    public AWorkbook Sheet(string name, string rows, string rest = "", string state = "visible")
    {
        _sheets.Add((name, rows, rest, state));
        return this;
    }

    public static string Row(int number, params string[] cells) => $"""<row r="{number}">{string.Concat(cells)}</row>""";

    public static string Text(string reference, string text) => $"""<c r="{reference}" t="inlineStr"><is><t>{text}</t></is></c>""";

    public static string Number(string reference, string value, int style = 0) => $"""<c r="{reference}" s="{style}"><v>{value}</v></c>""";

    public static string Error(string reference, string error) => $"""<c r="{reference}" t="e"><f>1/0</f><v>{error}</v></c>""";

    public byte[] Bytes()
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Put(zip, "[Content_Types].xml", $"""<Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>""");
            Put(zip, "_rels/.rels", $"""<Relationships xmlns="{Package}/relationships"><Relationship Id="r" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            Put(zip, "xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Office}"><sheets>{Each((sheet, n) => $"""<sheet name="{sheet.Name}" sheetId="{n}" state="{sheet.State}" r:id="rId{n}"/>""")}</sheets></workbook>""");
            Put(zip, "xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{Package}/relationships">{Each((_, n) => $"""<Relationship Id="rId{n}" Type="{Office}/worksheet" Target="worksheets/sheet{n}.xml"/>""")}<Relationship Id="rIdS" Type="{Office}/styles" Target="styles.xml"/></Relationships>""");
            Put(zip, "xl/styles.xml", $"""<styleSheet xmlns="{Main}">{Styles}</styleSheet>""");
            for (var n = 1; n <= _sheets.Count; n++)
                Put(zip, $"xl/worksheets/sheet{n}.xml", $"""<worksheet xmlns="{Main}"><sheetData>{_sheets[n - 1].Rows}</sheetData>{_sheets[n - 1].After}</worksheet>""");
        }

        return file.ToArray();
    }

    private string Each(Func<(string Name, string Rows, string After, string State), int, string> write) => string.Concat(_sheets.Select((sheet, index) => write(sheet, index + 1)));

    private static void Put(ZipArchive zip, string name, string xml)
    {
        using var part = zip.CreateEntry(name).Open();
        part.Write(Encoding.UTF8.GetBytes(Head + xml));
    }
}
