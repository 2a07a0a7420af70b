using Tessera.Access.Contracts;
using Tessera.Kernel;
using Tessera.Kernel.Refusals;
using Tessera.Kernel.Work;

namespace Tessera.Access.Agreements;

/// <summary>What may be agreed, and who signs: 28 CFR 23.20(e) and (f)(1); regulation 1.3(f).</summary>
internal static class AgreementRule
{
    /// <summary>What nobody has vetted leaves under no agreement (regulation 7.1: a tip is handed on one by one).</summary>
    public static IReadOnlyList<RecordStream> Shareable { get; } = [.. Enum.GetValues<RecordStream>().Except([RecordStream.Tip, RecordStream.Temporary])];

    /// <summary>Longer than this nobody reads what they once signed.</summary>
    public const int MostYears = 5;

    public static Refusal? CheckDraft(Reader drafter, IReadOnlyCollection<Agency> parties, IReadOnlyCollection<RecordStream> streams, DateOnly from, DateOnly to)
    {
        if (!drafter.IsCenterStaff || !drafter.Holds(Duties.Privacy)) return NotYoursToDraft;
        if (parties.All(party => party.Id != drafter.Center)) return WithoutUs;
        if (parties.Count < 2) return Alone;
        if (to > from.AddYears(MostYears)) return TooLong;
        return streams.Contains(RecordStream.Intelligence) && parties.Any(party => !party.LawEnforcement) ? NotLawEnforcement : null;
    }

    public static Refusal? CheckSign(Reader signer, Agency of, Party party, Agreement agreement, Posting? drafter, DateOnly today)
    {
        if (!MayActFor(signer, of)) return NotYoursToSign;
        if (drafter is not null && drafter.Person == signer.Person) return OwnDraft;
        if (party.LeftOn is not null) return Left;
        if (party.SignedOn is not null) return Signed;
        return agreement.EndedAt is not null || agreement.ToDay < today ? Over : null;
    }

    public static Refusal? CheckLeave(Reader leaver, Agency of, Party party) => !MayActFor(leaver, of) ? NotYoursToSign : party.LeftOn is not null ? Left : null;

    public static Refusal? CheckEnd(Reader by, Agreement agreement) => !MayEnd(by, agreement) ? NotYoursToEnd : agreement.EndedAt is not null ? Over : null;

    /// <summary>A center signs for itself and for the agencies that it serves.</summary>
    public static bool MayActFor(Reader reader, Agency of) => reader.IsCenterStaff && reader.Holds(Duties.Supervise) && of.Center == reader.Center;

    public static bool MayEnd(Reader reader, Agreement agreement) => reader.IsCenterStaff && reader.Holds(Duties.Privacy) && agreement.Center == reader.Center;

    private static readonly Refusal NotYoursToDraft = new("access.agreement-draft", "A center's privacy officer drafts its agreements.", "28 CFR 23.20(f)(1)");

    private static readonly Refusal WithoutUs = new("access.agreement-without-us", "Your own center is a party of what it drafts.", "Tessera: nobody agrees for others");

    private static readonly Refusal Alone = new("access.agreement-alone", "An agreement has two parties or more.", "Regulation 1.3(f), gate f1");

    private static readonly Refusal TooLong = new("access.agreement-term", "An agreement runs at most five years; then it is read and signed again.", "Tessera: a term that somebody looks at");

    private static readonly Refusal NotLawEnforcement = new(
        "access.agreement-right-to-know", "Criminal intelligence is shared with law-enforcement agencies only: take the other agencies or the stream out.", "28 CFR 23.20(e)");

    private static readonly Refusal NotYoursToSign = new("access.agreement-sign", "Who leads at the agency's center signs for it, and takes it out.", "28 CFR 23.20(f)(1)");

    private static readonly Refusal OwnDraft = new("access.agreement-own-draft", "Who drafted it does not sign it.", "CJIS Security Policy 6.0 AC-5, separation of duties");

    private static readonly Refusal Signed = new("access.agreement-signed", "It is signed already.", "Tessera: one signature");

    private static readonly Refusal Left = new("access.agreement-left", "This agency left it, or would not sign. To agree again, draft another.", "Tessera: what was signed is not written over");

    private static readonly Refusal Over = new("access.agreement-over", "It is over or was ended.", "28 CFR 23.20(f)(1)");

    private static readonly Refusal NotYoursToEnd = new("access.agreement-end", "The privacy officer of the center that drafted it ends it for all; a party leaves by itself.", "28 CFR 23.20(f)(1)");
}
