using Tessera.Vetting.Contracts;

namespace Tessera.Vetting.Decide;

/// <summary>How decisions are written in the database, and said on the screen.</summary>
internal static class Decisions
{
    public static string Word(Decision decision) => decision switch
    {
        Decision.Yes => "yes",
        Decision.Crime => "crime",
        Decision.MoreFacts => "more-facts",
        _ => "no",
    };

    public static Decision Of(string word) => Enum.GetValues<Decision>().First(decision => Word(decision) == word);

    public static string Said(Decision decision) => decision switch
    {
        Decision.Yes => "Yes, ISE-SAR",
        Decision.Crime => "No, but a crime",
        Decision.MoreFacts => "More facts needed",
        _ => "No",
    };
}
