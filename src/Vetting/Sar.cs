using Tessera.Kernel.Ids;
using Tessera.Vetting.Codes;

namespace Tessera.Vetting;

/// <summary>A SAR on its way through the determination. What it says lies in its record.</summary>
internal sealed class Sar
{
    public RecordId Record { get; init; }
    public AgencyId Owner { get; init; }
    public RecordId? Tip { get; init; }
    public SarStage Stage { get; private set; } = SarStage.PartOne;

    /// <summary>When it came to this stage.</summary>
    public DateTimeOffset Since { get; private set; }
    public DateTimeOffset DueAt { get; private set; }
    public string[] Sectors { get; init; } = [];
    public string? TipClass { get; init; }
    public string GradeScheme { get; init; } = "";
    public string GradeSource { get; init; } = "";
    public string GradeContent { get; init; } = "";
    public RecordId? IseSar { get; private set; }
    public string? CloseReason { get; private set; }

    /// <summary>Why, in the closer's words, sealed under the record's key.</summary>
    public byte[]? CloseWords { get; private set; }

    public Grade Grade => new(GradeScheme, GradeSource, GradeContent);

    /// <summary>Its determination is not over: facts and checks may still come.</summary>
    public bool IsOpen => Stage is SarStage.PartOne or SarStage.MoreFacts or SarStage.PartTwo;

    public bool WaitsForPartOne => Stage is SarStage.PartOne or SarStage.MoreFacts;

    public void WaitFor(SarStage stage, DateTimeOffset since, DateTimeOffset due) => (Stage, Since, DueAt) = (stage, since, due);

    /// <summary>A life may be at risk: the same step, sooner.</summary>
    public void Hurry(DateTimeOffset due) => DueAt = due < DueAt ? due : DueAt;

    public void Become(RecordId iseSar) => (Stage, IseSar) = (SarStage.IseSar, iseSar);

    public void Refer(DateTimeOffset now) => (Stage, Since) = (SarStage.Referred, now);

    public void Explain(byte[] closeWords) => CloseWords = closeWords;

    public void Close(string reason, DateTimeOffset now) => (Stage, Since, CloseReason) = (SarStage.Closed, now, reason);
}
