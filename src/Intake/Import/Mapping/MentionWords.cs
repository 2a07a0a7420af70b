namespace Tessera.Intake.Import.Mapping;

/// <summary>The things a row may name, and the fields each may have.</summary>
internal static class MentionWords
{
    public static readonly string[] Roles = ["subject", "victim", "witness", "associate", "owner", "driver", "place", "other"];

    public static IReadOnlyDictionary<string, string[]> Fields { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["person"] = ["name", "given", "family", "birthDate", "sex", "phone", "email", "address", "idNumber", "description"],
        ["organization"] = ["name", "kind", "phone", "email", "address", "idNumber", "description"],
        ["vehicle"] = ["plate", "plateState", "vin", "make", "model", "color", "year", "description"],
        ["aircraft"] = ["number", "make", "model", "color", "description"],
        ["phone"] = ["number"],
        ["email"] = ["address"],
        ["account"] = ["name", "service", "url"],
        ["document"] = ["number", "kind", "issuer"],
        ["weapon"] = ["kind", "serial", "make", "description"],
    };
}
