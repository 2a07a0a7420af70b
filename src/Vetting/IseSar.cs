using Tessera.Kernel.Ids;

namespace Tessera.Vetting;

/// <summary>The determination an ISE-SAR stands on, and whether personal data travels with it.</summary>
internal sealed class IseSar
{
    public const string Present = "present";
    public const string Absent = "absent";

    public RecordId Record { get; init; }
    public AgencyId Owner { get; init; }
    public RecordId? Sar { get; init; }
    public PostingId FirstBy { get; init; }
    public DateTimeOffset FirstAt { get; init; }
    public string FirstTraining { get; init; } = "";
    public PostingId SecondBy { get; init; }
    public DateTimeOffset SecondAt { get; init; }
    public string SecondTraining { get; init; } = "";
    public byte[] Rationale { get; init; } = [];
    public string? PersonalData { get; private set; }
    public PostingId? ApprovedBy { get; private set; }
    public DateTimeOffset? ApprovedAt { get; private set; }

    public void Approve(string personalData, PostingId by, DateTimeOffset now) => (PersonalData, ApprovedBy, ApprovedAt) = (personalData, by, now);
}
