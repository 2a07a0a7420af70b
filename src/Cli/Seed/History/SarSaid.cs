namespace Tessera.Cli.Seed.History;

/// <summary>The body of an invented SAR, in Vetting's shape.</summary>
internal sealed record SarSaid(string Narrative, IReadOnlyList<SaidLine> Details, IReadOnlyList<string> Sectors, string TipClass, SaidGrade Grade)
{
    public string WholeText() => string.Join('\n', [Narrative, .. Details.Select(detail => $"{detail.Label}: {detail.Text}")]);
}

internal sealed record SaidLine(string Label, string Text, bool Long = false);

internal sealed record SaidGrade(string Scheme, string Source, string Content);

/// <summary>The body of an invented ISE-SAR.</summary>
internal sealed record IseSarSaid(SarSaid Sar, IReadOnlyList<SaidBehavior> Behaviors, string AdditionalFacts, bool? HoldsPersonalData)
{
    /// <summary>ISE-FS-200 1.5.5, Part B, in the words of Vetting; a test compares.</summary>
    private static readonly Dictionary<string, (int Number, string Name)> Names = new(StringComparer.Ordinal)
    {
        ["INTRSN"] = (1, "Breach or attempted intrusion"), ["MISREP"] = (2, "Misrepresentation"), ["THEFT"] = (3, "Theft, loss or diversion"), ["SABOT"] = (4, "Sabotage, tampering, vandalism"),
        ["CYBER"] = (5, "Cyberattack"), ["THREAT"] = (6, "Expressed or implied threat"), ["AVIATION"] = (7, "Aviation activity"), ["ELICIT"] = (8, "Eliciting information"),
        ["TESTSEC"] = (9, "Testing or probing of security"), ["PHOTO"] = (11, "Photography"), ["SURVL"] = (12, "Observation or surveillance"), ["MATRLS"] = (13, "Materials acquisition or storage"),
        ["EXPERT"] = (14, "Acquisition of expertise"), ["WPNS"] = (15, "Weapons collection or discovery"),
    };

    public static int NumberOf(string code) => Names[code].Number;

    public string WholeText() => string.Join('\n', [Sar.WholeText(), .. Behaviors.Select(found => Names[found.Code].Name), AdditionalFacts]).TrimEnd();
}

internal sealed record SaidBehavior(string Code, IReadOnlyList<string> Facts);
