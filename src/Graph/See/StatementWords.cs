using Tessera.Graph.Contracts;

namespace Tessera.Graph.See;

/// <summary>How attributes are read on an entity's page: in which group, under which word, and whether two values contradict.</summary>
internal static class StatementWords
{
    public const string Identity = "Identity";
    public const string Reach = "Reach";
    public const string Looks = "Looks";
    public const string Other = "Other";

    public static IReadOnlyList<string> Groups { get; } = [Identity, Reach, Looks, Other];

    public static (string Group, string What) Of(string key) => key switch
    {
        MentionAttributes.Given => (Identity, "Given name"),
        MentionAttributes.Middle => (Identity, "Middle name"),
        MentionAttributes.Family => (Identity, "Family name"),
        MentionAttributes.Full => (Identity, "Name"),
        MentionAttributes.Alias => (Identity, "Also called"),
        MentionAttributes.Suffix => (Identity, "Suffix"),
        MentionAttributes.Born => (Identity, "Born"),
        MentionAttributes.Age => (Identity, "Age"),
        MentionAttributes.AgeOn => (Identity, "Age on"),
        MentionAttributes.Sex => (Identity, "Sex"),
        MentionAttributes.Document => (Identity, "Document"),
        MentionAttributes.Plate => (Identity, "Plate"),
        MentionAttributes.PlateState => (Identity, "Plate of"),
        MentionAttributes.Vin => (Identity, "Vehicle number"),
        MentionAttributes.Tail => (Identity, "Registration"),
        MentionAttributes.Vessel => (Identity, "Vessel number"),
        MentionAttributes.Serial => (Identity, "Serial number"),
        MentionAttributes.Phone => (Reach, "Phone"),
        MentionAttributes.Email => (Reach, "E-mail"),
        MentionAttributes.Address => (Reach, "Address"),
        MentionAttributes.Account => (Reach, "Account"),
        MentionAttributes.Url => (Reach, "Web address"),
        MentionAttributes.Organization => (Reach, "Organization"),
        MentionAttributes.Lat => (Reach, "Latitude"),
        MentionAttributes.Lon => (Reach, "Longitude"),
        MentionAttributes.Radius => (Reach, "Within, meters"),
        MentionAttributes.Height => (Looks, "Height"),
        MentionAttributes.Color => (Looks, "Color"),
        MentionAttributes.Make => (Looks, "Make"),
        MentionAttributes.Model => (Looks, "Model"),
        MentionAttributes.Year => (Looks, "Year"),
        MentionAttributes.Caliber => (Looks, "Caliber"),
        MentionAttributes.Description => (Looks, "Description"),
        _ => (Other, key),
    };

    /// <summary>Somebody is born once and a car has one number: two values of these contradict.</summary>
    public static bool HasOneValue(string key) => key is MentionAttributes.Born or MentionAttributes.Sex or MentionAttributes.Vin or MentionAttributes.Suffix;
}
