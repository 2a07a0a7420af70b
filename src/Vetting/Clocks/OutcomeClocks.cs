using Tessera.Records.Contracts;
using Tessera.Vetting.Contracts;

namespace Tessera.Vetting.Clocks;

/// <summary>What each outcome does to the clocks (regulation 2.6, 8.1). Only ever shorter.</summary>
internal static class OutcomeClocks
{
    /// <summary>A rejected submission's content is destroyed within thirty days.</summary>
    private const int RejectedDays = 30;

    public static TimeSpan ToVet(VettingPolicy policy, Priority priority) => priority switch
    {
        Priority.Immediate => policy.Immediate,
        Priority.High => policy.High,
        _ => policy.Routine,
    };

    /// <summary>The day a SAR is destroyed after this decision, or null where its stream's own clock goes on.</summary>
    public static DateOnly? PurgeOn(Decision decision, DateOnly today, DateOnly purgeOn) => decision switch
    {
        Decision.No => Earlier(today.AddDays(RejectedDays), purgeOn),
        _ => null,
    };

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
