using Tessera.Vetting.Codes;

namespace Tessera.Vetting.Clocks;

/// <summary>What a center may set for its vetting (section Tessera:Vetting). The law's own limits are not here.</summary>
internal sealed class VettingPolicy
{
    /// <summary>Codes of checks without which part two is not signed; without a setting, all four that SAR-V5 names.</summary>
    public string[]? Checks { get; set; }

    public IReadOnlyList<string> MinimumChecks => Checks ?? [CheckTypes.OwnRecords, CheckTypes.Duplicates, CheckTypes.EGuardian, CheckTypes.WatchList];

    /// <summary>How long each part may take, by priority: our choice, no text gives one.</summary>
    public TimeSpan Immediate { get; set; } = TimeSpan.FromHours(1);

    public TimeSpan High { get; set; } = TimeSpan.FromHours(8);

    public TimeSpan Routine { get; set; } = TimeSpan.FromHours(72);
}
