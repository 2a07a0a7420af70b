using System.Text;
using CsCheck;
using Tessera.Matching;

namespace Tessera.Tests.Rules.Matching;

public class CsvReaderTests
{
    [Fact]
    public void What_is_written_is_read_back() => Gen.String[Gen.Char["ab,\"\n\r é"], 0, 12].Array[1, 5].Array[1, 9].Sample(rows =>
    {
        var text = new StringBuilder("head,of,this,file,x\r\n");
        foreach (var row in rows) text.AppendJoin(',', row.Select(field => $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")).Append('\n');

        Assert.Equal(rows.Where(row => row.Length > 1 || row[0].Length > 0), Read(text.ToString()));
    });

    [Theory]
    [InlineData("a,b\n1,2", "1|2")]
    [InlineData("a,b\r\n1,\r\n", "1|")]
    [InlineData("\uFEFFa,b\n\n1\n", "1")]
    [InlineData("a,b\n5\" pipe,x\n", "5\" pipe|x")]
    [InlineData("a,b\n\"never closed", "never closed")]
    public void As_spreadsheets_write_it(string file, string row) => Assert.Equal([row], Read(file).Select(fields => string.Join('|', fields)));

    [Fact]
    public void A_row_longer_than_the_first_buffer_is_read_whole()
    {
        var rows = Read($"a,b\n1,2\n\"{new string('x', 3_000_000)}\"\"\",y\n3,4");

        Assert.Equal([1, 3_000_001, 1], rows.Select(row => row[0].Length));
        Assert.Equal("y", rows[1][1]);
    }

    private static List<string[]> Read(string file)
    {
        var reader = new CsvReader(new MemoryStream(Encoding.UTF8.GetBytes(file)));
        List<string[]> rows = [];
        while (reader.ReadRow()) rows.Add([.. Enumerable.Range(0, reader.Fields).Select(reader.Text)]);
        return rows;
    }
}
