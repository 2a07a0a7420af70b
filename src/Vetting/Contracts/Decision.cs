using System.Text.Json.Serialization;

namespace Tessera.Vetting.Contracts;

/// <summary>What part two says: are the behaviors, seen as a whole, reasonably indicative of pre-operational planning associated with terrorism?</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Decision>))]
public enum Decision
{
    /// <summary>Potential nexus to terrorism: an ISE-SAR is made.</summary>
    [JsonStringEnumMemberName("yes")]
    Yes,

    /// <summary>No nexus to terrorism, but a crime: it goes to the local agency.</summary>
    [JsonStringEnumMemberName("crime")]
    Crime,

    /// <summary>It cannot be said yet: back to the first reader, with a day.</summary>
    [JsonStringEnumMemberName("more-facts")]
    MoreFacts,

    /// <summary>Neither: closed, and its content destroyed on the clock of rejected submissions.</summary>
    [JsonStringEnumMemberName("no")]
    No,
}
