using System.Text.Json.Serialization;

namespace Tessera.Tasking.Contracts;

/// <summary>Where an ask stands. Open are the first three.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AskState>))]
public enum AskState
{
    [JsonStringEnumMemberName("sent")]
    Sent,

    [JsonStringEnumMemberName("seen")]
    Seen,

    [JsonStringEnumMemberName("accepted")]
    Accepted,

    [JsonStringEnumMemberName("declined")]
    Declined,

    [JsonStringEnumMemberName("handed-on")]
    HandedOn,

    [JsonStringEnumMemberName("done")]
    Done,

    [JsonStringEnumMemberName("withdrawn")]
    Withdrawn,
}
