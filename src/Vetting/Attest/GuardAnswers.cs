using Tessera.Vetting.Contracts;

namespace Tessera.Vetting.Attest;

/// <summary>How answers are written in the database.</summary>
internal static class GuardAnswers
{
    public static string Word(GuardAnswer answer) => answer switch
    {
        GuardAnswer.Strike => "struck",
        GuardAnswer.Attest => "attested",
        _ => "description",
    };
}
