using Tessera.Graph.Contracts;

namespace Tessera.Intake.Import.Mapping;

/// <summary>The things a row may name, and the fields each may have: the map's word, and the graph's attribute it becomes.</summary>
internal static class MentionWords
{
    public static readonly string[] Roles = ["subject", "victim", "witness", "owner", "other"];

    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Fields { get; } = new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal)
    {
        ["person"] = Words(
            ("name", MentionAttributes.Full), ("given", MentionAttributes.Given), ("middle", MentionAttributes.Middle), ("family", MentionAttributes.Family),
            ("alias", MentionAttributes.Alias), ("born", MentionAttributes.Born), ("age", MentionAttributes.Age), ("sex", MentionAttributes.Sex),
            ("height", MentionAttributes.Height), ("phone", MentionAttributes.Phone), ("email", MentionAttributes.Email), ("address", MentionAttributes.Address),
            ("document", MentionAttributes.Document), ("account", MentionAttributes.Account), ("description", MentionAttributes.Description)),
        ["organization"] = Words(
            ("name", MentionAttributes.Full), ("phone", MentionAttributes.Phone), ("email", MentionAttributes.Email), ("address", MentionAttributes.Address),
            ("document", MentionAttributes.Document), ("description", MentionAttributes.Description)),
        ["vehicle"] = Words(
            ("plate", MentionAttributes.Plate), ("plateState", MentionAttributes.PlateState), ("vin", MentionAttributes.Vin), ("make", MentionAttributes.Make),
            ("model", MentionAttributes.Model), ("year", MentionAttributes.Year), ("color", MentionAttributes.Color), ("description", MentionAttributes.Description)),
        ["aircraft"] = Words(("tail", MentionAttributes.Tail), ("make", MentionAttributes.Make), ("model", MentionAttributes.Model), ("color", MentionAttributes.Color), ("description", MentionAttributes.Description)),
        ["vessel"] = Words(("number", MentionAttributes.Vessel), ("name", MentionAttributes.Full), ("description", MentionAttributes.Description)),
        ["phone"] = Words(("number", MentionAttributes.Phone)),
        ["email"] = Words(("address", MentionAttributes.Email)),
        ["account"] = Words(("name", MentionAttributes.Account), ("url", MentionAttributes.Url)),
        ["url"] = Words(("address", MentionAttributes.Url)),
        ["document"] = Words(("number", MentionAttributes.Document)),
        ["weapon"] = Words(("serial", MentionAttributes.Serial), ("make", MentionAttributes.Make), ("model", MentionAttributes.Model), ("caliber", MentionAttributes.Caliber), ("description", MentionAttributes.Description)),
    };

    public static MentionKind KindOf(string word) => Enum.Parse<MentionKind>(word, ignoreCase: true);

    public static MentionRole RoleOf(string word) => Enum.Parse<MentionRole>(word, ignoreCase: true);

    private static Dictionary<string, string> Words(params (string Word, string Attribute)[] fields) => fields.ToDictionary(field => field.Word, field => field.Attribute, StringComparer.Ordinal);
}
