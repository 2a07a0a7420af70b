using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Tessera.Intake.Import.Taking;

/// <summary>
/// Names a row for good: a hash of its id columns, or of all its cells. It does not change with the map, except with the map's
/// source and id; and it tells nothing of the content.
/// </summary>
internal static class RowKey
{
    private const string Prefix = "import:";

    public static UInt128 Of(string source, IEnumerable<string> values)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001F', values.Prepend(source))));
        return BinaryPrimitives.ReadUInt128BigEndian(hash);
    }

    public static string Text(UInt128 key) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{key:x32}");

    public static UInt128 Parse(string text) => UInt128.Parse(text.AsSpan(Prefix.Length), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
