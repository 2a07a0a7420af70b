using Tessera.Kernel.Refusals;

namespace Tessera.Vetting.Guard;

/// <summary>What the center itself writes must pass the guard: it can be said another way (regulation 1.3(b); SAR-V4).</summary>
internal static class OwnWordsRule
{
    public static Refusal? Check(params IEnumerable<string> texts) =>
        texts.SelectMany(ProtectedGuard.Held).FirstOrDefault() is { } passage
            ? new("vetting.protected-words",
                $"“{passage.Text}” speaks of what is protected without a behavior. Say what was done, or leave it out. Your text is safe.",
                "SAR-V4; ISE-FS-200 1.5.5, protected attributes")
            : null;
}
