using static Tessera.Vetting.Codes.BehaviorGroup;

namespace Tessera.Vetting.Codes;

/// <summary>The sixteen behaviors. Codes: NIEM pmise_sar, SuspiciousActivityCode; categories and groups: ISE-FS-200 1.5.5, Part B; definitions are ours.</summary>
internal static class Behaviors
{
    public static IReadOnlyList<Behavior> All { get; } =
    [
        new(1, "INTRSN", DefinedCriminal, "Breach or attempted intrusion",
            "Enters or tries to enter a restricted or closed area without permission, or poses as staff to do so."),
        new(2, "MISREP", DefinedCriminal, "Misrepresentation",
            "False information, or misused insignia, papers or identity, to hide who one is or what one may be doing."),
        new(3, "THEFT", DefinedCriminal, "Theft, loss or diversion",
            "Something that belongs to a facility and opens doors is stolen, lost or diverted: badges, uniforms, vehicles, papers, technology."),
        new(4, "SABOT", DefinedCriminal, "Sabotage, tampering, vandalism",
            "Damages, manipulates, defaces or destroys part of a facility or protected site."),
        new(5, "CYBER", DefinedCriminal, "Cyberattack",
            "Compromises or disrupts an organization's information technology, or tries to."),
        new(6, "THREAT", DefinedCriminal, "Expressed or implied threat",
            "Says or writes that a crime will be done that kills, injures, damages or compromises."),
        new(7, "AVIATION", DefinedCriminal, "Aviation activity",
            "Learns to fly, flies or interferes with an aircraft so that harm is threatened; no breach of flight rules is needed."),
        new(8, "ELICIT", NeedsAdditionalFacts, "Eliciting information",
            "Asks beyond curiosity about an event's or a building's purpose, operations or security."),
        new(9, "TESTSEC", NeedsAdditionalFacts, "Testing or probing of security",
            "Challenges installations, people or systems on purpose so that their security shows."),
        new(10, "RECRUT", NeedsAdditionalFacts, "Recruiting or financing",
            "Pays for operations or contacts, or builds teams, contacts, and personnel, banking or travel data."),
        new(11, "PHOTO", NeedsAdditionalFacts, "Photography",
            "Pictures taken in an unusual or hidden way of what is seldom photographed: back entrances, guards at work, cameras, fences."),
        new(12, "SURVL", NeedsAdditionalFacts, "Observation or surveillance",
            "Unusual or long interest: binoculars, notes, measuring, pacing off, watching procedures."),
        new(13, "MATRLS", NeedsAdditionalFacts, "Materials acquisition or storage",
            "Unusual quantities of phones, fuel, chemicals, toxic materials, timers or triggers are acquired or stored."),
        new(14, "EXPERT", NeedsAdditionalFacts, "Acquisition of expertise",
            "Seeks or gives training in security, weapons, tactics or other unusual capabilities."),
        new(15, "WPNS", NeedsAdditionalFacts, "Weapons collection or discovery",
            "Unusual amounts or kinds of weapons, explosives or destructive chemicals, or signs that they were tested."),
        new(16, "SECTOR", NeedsAdditionalFacts, "Sector-specific incident",
            "Actions that concern one sector about its people, facilities, systems or functions."),
    ];

    public static Behavior? Find(string? code) => All.FirstOrDefault(behavior => behavior.Code == code);

    public static Behavior Of(string code) => Find(code) ?? throw new ArgumentOutOfRangeException(nameof(code), code, null);
}
