using System.Text;
using Tessera.Intake.Import.Mapping;
using Tessera.Intake.Import.Reading;
using Tessera.Intake.Import.Taking;
using Tessera.Kernel.Geography;

namespace Tessera.Tests.Rules.Intake;

/// <summary>Imports of files made in memory.</summary>
internal static class Imports
{
    public static List<RowOutcome> Take(byte[] file, string mapJson)
    {
        var map = MapFile.Read(mapJson);
        using var table = SourceFile.Open(new MemoryStream(file), new(map.Sheet, map.HeaderRow, map.Delimiter));
        var taker = new RowTaker(BoundMap.Bind(map, table.Columns), RealFiles.Rules, Gazetteer.Instance);
        return [.. table.Rows().Select(taker.Take).OfType<RowOutcome>()];
    }

    public static List<RowOutcome> Take(string csv, string mapJson) => Take(Encoding.UTF8.GetBytes(csv), mapJson);

    public static (SourceTable Table, List<SourceRow> Rows) Read(byte[] file, SourceOptions? options = null, ReadingLimits? limits = null)
    {
        var table = SourceFile.Open(new MemoryStream(file), options, limits);
        return (table, [.. table.Rows()]);
    }

    public static (SourceTable Table, List<SourceRow> Rows) Read(string csv, SourceOptions? options = null, ReadingLimits? limits = null) =>
        Read(Encoding.UTF8.GetBytes(csv), options, limits);

    public static string[] Texts(this SourceRow row) => [.. row.Cells.Select(cell => cell.Text)];
}
