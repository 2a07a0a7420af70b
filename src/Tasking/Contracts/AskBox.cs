using System.Text.Json.Serialization;

namespace Tessera.Tasking.Contracts;

/// <summary>Which asks: those an agency sent, or those asked of it.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AskBox>))]
public enum AskBox
{
    Out,
    In,
}
