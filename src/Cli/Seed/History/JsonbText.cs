using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Tessera.Kernel.Log;

namespace Tessera.Cli.Seed.History;

/// <summary>A body as PostgreSQL writes jsonb: keys by length and then by bytes, one space after colon and comma. An issued version's hash is of this text.</summary>
internal static class JsonbText
{
    public static string HashOf(object body) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Of(body))));

    public static string Of(object body)
    {
        var text = new StringBuilder();
        Write(JsonSerializer.SerializeToElement(body, LogJson.Options), text);
        return text.ToString();
    }

    private static void Write(JsonElement value, StringBuilder text)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                Join('{', '}', value.EnumerateObject().OrderBy(member => Encoding.UTF8.GetByteCount(member.Name)).ThenBy(member => member.Name, StringComparer.Ordinal), text, member =>
                {
                    Quote(member.Name, text);
                    text.Append(": ");
                    Write(member.Value, text);
                });
                break;
            case JsonValueKind.Array:
                Join('[', ']', value.EnumerateArray(), text, item => Write(item, text));
                break;
            case JsonValueKind.String:
                Quote(value.GetString()!, text);
                break;
            default:
                text.Append(value.GetRawText());
                break;
        }
    }

    private static void Join<T>(char open, char close, IEnumerable<T> items, StringBuilder text, Action<T> write)
    {
        text.Append(open);
        var isFirst = true;
        foreach (var item in items)
        {
            if (!isFirst) text.Append(", ");
            isFirst = false;
            write(item);
        }

        text.Append(close);
    }

    private static void Quote(string value, StringBuilder text)
    {
        text.Append('"');
        foreach (var letter in value)
        {
            _ = letter switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}"),
                _ => text.Append(letter),
            };
        }

        text.Append('"');
    }
}
