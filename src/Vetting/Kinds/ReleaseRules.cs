using Tessera.Kernel.Refusals;
using Tessera.Records.Contracts;

namespace Tessera.Vetting.Kinds;

/// <summary>When a SAR may leave the center: to the agencies of its jurisdiction, labelled, once its determination is over (regulation 0).</summary>
internal static class SarReleaseRule
{
    public static Refusal? Check(Record record) => record.IssuedVersion is null ? NotDetermined : null;

    private static readonly Refusal NotDetermined = new(
        "vetting.sar-not-determined",
        "This SAR is not vetted yet. It goes to others after both parts of its determination; to avert danger, refer it by phone now.",
        "ISE-FS-200 1.5.5, analysis before dissemination");
}

/// <summary>When an ISE-SAR may leave: after both parts, looked through for personal data by another, with its days of review and purge (SAR-X2).</summary>
internal static class IseSarReleaseRule
{
    public static Refusal? Check(Record record)
    {
        if (record.IssuedVersion is null) return NotApproved;
        if (record.PurgeOn == default || record.ReviewOn == default || record.ReviewOn > record.PurgeOn) return NoPurgeDate;
        return null;
    }

    private static readonly Refusal NotApproved = new(
        "vetting.ise-sar-not-approved",
        "Somebody other than its author must look through this ISE-SAR for personal data before it goes out.", "ISE-FS-200 1.5.5, privacy fields; regulation 2.7");

    private static readonly Refusal NoPurgeDate = new(
        "vetting.no-purge-date", "It has no privacy purge date. Set one, then send.", "ISE-FS-200 1.5.5, privacy purge date; SAR-X2");
}
