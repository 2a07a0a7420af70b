using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace Tessera.Intake.Import.Reading.Workbook;

/// <summary>
/// The cells of an .xlsx sheet that show an error such as <c>#REF!</c>. The reader of the workbook gives them as blank, and a blank
/// is not what the person sees.
/// </summary>
internal static class FormulaErrors
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static readonly XNamespace Package = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <summary>Cell reference (<c>B7</c>) to the error it shows.</summary>
    public static IReadOnlyDictionary<string, string> Of(Stream file, string sheet)
    {
        file.Position = 0;
        using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        return PartOf(zip, sheet) is { } part ? Read(part) : new Dictionary<string, string>(StringComparer.Ordinal);
    }

    private static ZipArchiveEntry? PartOf(ZipArchive zip, string sheet)
    {
        var id = Xml(zip, "xl/workbook.xml")?.Descendants(Main + "sheet").FirstOrDefault(s => s.Attribute("name")?.Value == sheet)?.Attribute(Office + "id")?.Value;
        var target = Xml(zip, "xl/_rels/workbook.xml.rels")?.Elements(Package + "Relationship").FirstOrDefault(r => r.Attribute("Id")?.Value == id)?.Attribute("Target")?.Value;
        return target is null ? null : zip.GetEntry(target.StartsWith('/') ? target[1..] : $"xl/{target}");
    }

    private static XElement? Xml(ZipArchive zip, string name)
    {
        if (zip.GetEntry(name) is not { } part) return null;
        using var stream = part.Open();
        return XElement.Load(stream);
    }

    private static Dictionary<string, string> Read(ZipArchiveEntry part)
    {
        var errors = new Dictionary<string, string>(StringComparer.Ordinal);
        using var stream = part.Open();
        using var xml = XmlReader.Create(stream, new() { IgnoreWhitespace = true });
        while (xml.Read())
        {
            if (xml.NodeType is not XmlNodeType.Element || xml.LocalName != "c" || xml.GetAttribute("t") != "e") continue;
            var cell = xml.GetAttribute("r");
            if (cell is not null && xml.ReadToDescendant("v", xml.NamespaceURI)) errors[cell] = xml.ReadElementContentAsString();
        }

        return errors;
    }
}
