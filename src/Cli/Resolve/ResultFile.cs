using Tessera.Matching;

namespace Tessera.Cli.Resolve;

/// <summary>The file as it was, with a first column: the number of the row's entity, which is that of its first row.</summary>
internal static class ResultFile
{
    private const int Buffer = 1 << 20;

    public static void Write(FileInfo file, FileInfo into, int[] entity)
    {
        if (string.Equals(file.FullName, into.FullName, StringComparison.Ordinal)) throw new Stopped("--out is the file itself; name another one.", Exit.Usage);
        using var from = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
        using var to = new FileStream(into.FullName, FileMode.Create, FileAccess.Write, FileShare.None, Buffer);
        var rows = new CsvReader(from);
        to.Write("entity"u8);
        foreach (var name in rows.Head) WriteField(to, System.Text.Encoding.UTF8.GetBytes(name));
        to.WriteByte((byte)'\n');
        Span<byte> number = stackalloc byte[11];
        for (var row = 0; rows.ReadRow(); row++)
        {
            (entity[row] + 1).TryFormat(number, out var length);
            to.Write(number[..length]);
            for (var field = 0; field < rows.Fields; field++) WriteField(to, rows[field]);
            to.WriteByte((byte)'\n');
        }
    }

    private static void WriteField(FileStream to, ReadOnlySpan<byte> field)
    {
        to.WriteByte((byte)',');
        if (field.IndexOfAny((byte)',', (byte)'"', (byte)'\n') < 0 && field.IndexOf((byte)'\r') < 0) { to.Write(field); return; }
        to.WriteByte((byte)'"');
        foreach (var b in field)
        {
            if (b == '"') to.WriteByte(b);
            to.WriteByte(b);
        }
        to.WriteByte((byte)'"');
    }
}
