using System.Text.Json.Serialization;

namespace Tessera.Vetting.Contracts;

/// <summary>What can be said of a held passage.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<GuardAnswer>))]
public enum GuardAnswer
{
    /// <summary>It goes.</summary>
    [JsonStringEnumMemberName("strike")]
    Strike,

    /// <summary>It stays: it relates to criminal conduct, and the behavior exists apart from it. Both.</summary>
    [JsonStringEnumMemberName("attest")]
    Attest,

    /// <summary>It stays as part of the description of one person.</summary>
    [JsonStringEnumMemberName("description")]
    Description,
}
