using System.Text.Json;
using Tessera.Kernel.Ids;

namespace Tessera.Kernel.Log;

/// <summary>How details of log rows are written: camel case, typed ids as plain uuids.</summary>
public static class LogJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web) { Converters = { TypedIdConversion.JsonConverter } };
}
