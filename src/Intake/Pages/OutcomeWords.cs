using Tessera.Intake.Tips;
using Tessera.Intake.Triage;

namespace Tessera.Intake.Pages;

/// <summary>What became of a tip, in words.</summary>
internal static class OutcomeWords
{
    public static string Of(Tip tip) => tip.Outcome switch
    {
        "sar" => "Made a SAR",
        "referred" => $"Referred to {tip.ReferredTo}",
        "closed" => $"Closed: {CloseReasons.All.GetValueOrDefault(tip.Why ?? "", "no reason")}",
        _ => "Waits to be screened",
    };
}
