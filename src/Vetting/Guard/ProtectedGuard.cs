using Tessera.Vetting.Narrative;

namespace Tessera.Vetting.Guard;

/// <summary>
/// Finds protected characteristics and First-Amendment activity that stand without a behavior (SAR-V4; ISE-FS-200 1.5.5; regulation 1.3(b)).
/// Deterministic and explainable: word lists and the sentence they stand in. It holds and asks; it never decides.
/// </summary>
internal static class ProtectedGuard
{
    /// <summary>Every sentence that touches what is protected, held or not, in reading order.</summary>
    public static IReadOnlyList<ProtectedPassage> Review(string text) =>
        [.. Sentences.Of(text).Select(Judge).OfType<ProtectedPassage>()];

    public static IReadOnlyList<ProtectedPassage> Held(string text) => [.. Review(text).Where(passage => passage.IsHeld)];

    private static ProtectedPassage? Judge(Sentence sentence)
    {
        var reading = new Reading(Tokens.Of(sentence.Text));
        return UseOf(reading) is { } use ? new(sentence.Start, sentence.Text, use, [.. reading.Topics]) : null;
    }

    private static ProtectedUse? UseOf(Reading reading)
    {
        // A man or a woman is protected only as a reason; everything else wherever it stands.
        if (reading.IsReason) return ProtectedUse.AsReason;
        if (!reading.TouchesProtected) return null;
        if (reading.HasBehavior) return ProtectedUse.BesideBehavior;
        if (reading.IsDescription) return ProtectedUse.AsDescription;
        if (reading.IsEventNews) return ProtectedUse.AsEventNews;
        return ProtectedUse.Alone;
    }
}
