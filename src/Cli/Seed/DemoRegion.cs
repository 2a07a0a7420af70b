using static Tessera.Access.Contracts.Duties;

namespace Tessera.Cli.Seed;

/// <summary>The invented part of the National Capital Region: its centers, agencies and people. Nobody in it exists.</summary>
internal static class DemoRegion
{
    internal sealed record Place(string Code, string Name, string Center, bool LawEnforcement, string City, string State);

    internal sealed record Member(string Agency, string Name, string Title, params string[] Duties);

    public static IReadOnlyList<Place> Places { get; } =
    [
        new("DCAP", "Capital District Fusion Center", "DCAP", true, "Washington", "DC"),
        new("POTO", "Potomac Fusion Center", "POTO", true, "Fairfax", "VA"),
        new("CHES", "Chesapeake Fusion Center", "CHES", true, "Annapolis", "MD"),
        new("DTPD", "District Transit Police", "DCAP", true, "Washington", "DC"),
        new("DFES", "District Fire and Rescue", "DCAP", false, "Washington", "DC"),
        new("OMSO", "Old Mill County Sheriff", "POTO", true, "Manassas", "VA"),
        new("HVPD", "Harborview Police Department", "CHES", true, "Annapolis", "MD"),
    ];

    public static IReadOnlyList<Member> Members { get; } =
    [
        .. Center("DCAP", ["Imara Veldkamp", "Teodor Ashgrove", "Noor Castellane", "Wren Halloway", "Odessa Pruitt-Lang", "Bastian Okerlund"]),
        .. Center("POTO", ["Calla Brightwater", "Emeric Dunmore", "Suvi Marchetti", "Jonas Tillerby", "Rhea Montclaire", "Anselm Quarrie"]),
        .. Center("CHES", ["Maren Oyelowe-Dask", "Lucan Fairweather", "Tamsin Borromeo", "Ivo Greystone", "Pilar Vanterpool", "Corin Ellsbury"]),
        new("DTPD", "Delphine Arkwright", "Liaison officer", Answer, Write),
        new("DFES", "Osric Lindenhall", "Battalion liaison", Answer),
        new("OMSO", "Hester Valcourt", "Detective", Answer, Write),
        new("HVPD", "Gideon Marlowe-Ruiz", "Detective", Answer, Write),
    ];

    private static IEnumerable<Member> Center(string code, string[] names) =>
    [
        new(code, names[0], "Director", Supervise, Approve, Release),
        new(code, names[1], "Watch officer", Triage, Write),
        new(code, names[2], "Analyst", Triage, Write, Vet, Access.Contracts.Duties.Import),
        new(code, names[3], "Senior analyst", Write, Vet, Approve, Release),
        new(code, names[4], "Privacy officer", Privacy, Purge, Audit),
        new(code, names[5], "Administrator", Admin),
    ];
}
