using Tessera.Kernel.Refusals;
using Tessera.Vetting.Codes;

namespace Tessera.Vetting.CloseSar;

/// <summary>Closing a SAR before it is determined: not credible, a duplicate, nothing of the standard (SAR-V6).</summary>
internal static class CloseRule
{
    public static Refusal? Check(Sar sar, Vetter vetter, string? reason, string? why)
    {
        if (!sar.IsOpen) return NotOpen;
        if (VetterRule.Check(vetter) is { } no) return no;
        if (CloseReasons.All.All(known => known.Value != reason)) return NoReason;
        return string.IsNullOrWhiteSpace(why) ? NoWords : null;
    }

    private static readonly Refusal NotOpen = new("vetting.not-open", "This SAR is decided or closed already.", "Tessera: nothing done twice");
    private static readonly Refusal NoReason = new("vetting.close-reason", "Choose why it is closed.", "SAR-V6; regulation 8.2");
    private static readonly Refusal NoWords = new("vetting.close-words", "Say why in your own words: the log keeps it with the record.", "SAR-V6");
}
