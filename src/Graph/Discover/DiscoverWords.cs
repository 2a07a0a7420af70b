using Tessera.Graph.Contracts;

namespace Tessera.Graph.Discover;

/// <summary>What people read for a setting, and what the database has.</summary>
internal static class DiscoverWords
{
    public static string Of(Discoverability level) => level switch { Discoverability.Visible => "Visible", Discoverability.Pointable => "Pointable", _ => "Hidden" };

    public static string Of(PointerReaders readers) => readers switch
    {
        PointerReaders.Partners => "law-enforcement centers under an agreement",
        PointerReaders.LawEnforcement => "law-enforcement centers",
        _ => "every center",
    };

    public static string Word(PointerReaders readers) => readers switch { PointerReaders.Partners => "partners", PointerReaders.LawEnforcement => "law-enforcement", _ => "centers" };

    public static PointerReaders Readers(string word) => word switch { "partners" => PointerReaders.Partners, "law-enforcement" => PointerReaders.LawEnforcement, _ => PointerReaders.Centers };
}
