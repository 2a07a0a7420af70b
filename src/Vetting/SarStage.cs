namespace Tessera.Vetting;

/// <summary>Where a SAR stands in its determination.</summary>
internal enum SarStage
{
    /// <summary>Waits for what was seen: behaviors, each with its fact.</summary>
    PartOne,

    /// <summary>Sent back to part one: the second reader asked for more.</summary>
    MoreFacts,

    /// <summary>Waits for what it means, by another trained person.</summary>
    PartTwo,
    IseSar,
    Referred,
    Closed,
}

internal static class SarStages
{
    public static string Word(SarStage stage) => stage switch
    {
        SarStage.PartOne => "part-one",
        SarStage.MoreFacts => "more-facts",
        SarStage.PartTwo => "part-two",
        SarStage.IseSar => "ise-sar",
        SarStage.Referred => "referred",
        SarStage.Closed => "closed",
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, null),
    };

    public static SarStage Of(string word) => Enum.GetValues<SarStage>().First(stage => Word(stage) == word);

    public static string Said(SarStage stage) => stage switch
    {
        SarStage.PartOne => "What was seen",
        SarStage.MoreFacts => "More facts needed",
        SarStage.PartTwo => "What it means",
        SarStage.IseSar => "Became an ISE-SAR",
        SarStage.Referred => "No nexus, a crime: referred",
        SarStage.Closed => "Closed",
        _ => "",
    };
}
