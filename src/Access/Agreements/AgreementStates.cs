using Tessera.Access.Contracts;

namespace Tessera.Access.Agreements;

/// <summary>How an agreement stands, and the words for it.</summary>
internal static class AgreementStates
{
    private const int SoonDays = 60;

    public static AgreementState Of(Agreement agreement, int signed, DateOnly today) => agreement switch
    {
        { EndedAt: not null } => AgreementState.Ended,
        _ when agreement.ToDay < today => AgreementState.Over,
        _ when signed < 2 => AgreementState.Waiting,
        _ when agreement.FromDay > today => AgreementState.Coming,
        _ when agreement.ToDay <= today.AddDays(SoonDays) => AgreementState.EndsSoon,
        _ => AgreementState.InForce,
    };

    public static string Words(AgreementState state) => state switch
    {
        AgreementState.Waiting => "waits for signatures",
        AgreementState.EndsSoon => "ends soon",
        AgreementState.InForce => "in force",
        AgreementState.Coming => "signed, not begun",
        AgreementState.Over => "over",
        AgreementState.Ended => "ended",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
