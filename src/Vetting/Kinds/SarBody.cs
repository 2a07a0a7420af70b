using Tessera.Records.Contracts;
using Tessera.Vetting.Codes;
using Tessera.Vetting.Guard;
using Tessera.Vetting.Narrative;

namespace Tessera.Vetting.Kinds;

/// <summary>What a SAR says: the report in its words, where and when, what it was about, and how good it is.</summary>
internal sealed record SarBody
{
    public required string Narrative { get; init; }

    /// <summary>The short lines of the tip: where, when, who, which vehicle.</summary>
    public IReadOnlyList<BodyLine> Details { get; init; } = [];
    public IReadOnlyList<string> Sectors { get; init; } = [];
    public string? TipClass { get; init; }
    public required Grade Grade { get; init; }

    /// <summary>All its words, for reading and search.</summary>
    public string Text => string.Join('\n', [Narrative, .. Details.Select(detail => $"{detail.Label}: {detail.Text}")]);

    /// <summary>Passages the guard holds, each once, in reading order.</summary>
    public IReadOnlyList<ProtectedPassage> Held() =>
        [.. new[] { Narrative }.Concat(Details.Select(detail => detail.Text)).SelectMany(ProtectedGuard.Held).DistinctBy(passage => Convert.ToHexString(passage.Hash))];

    public SarBody Without(string passage) => this with
    {
        Narrative = Struck.From(Narrative, passage),
        Details = [.. Details.Select(detail => detail with { Text = Struck.From(detail.Text, passage) })],
    };

    internal IEnumerable<BodyLine> Lines()
    {
        yield return new("What was reported", Narrative, Long: true);
        foreach (var detail in Details) yield return detail;
        if (TipClass is not null) yield return new("Kind of report", TipClasses.NameOf(TipClass));
        if (Sectors.Count > 0) yield return new(Sectors.Count == 1 ? "Sector" : "Sectors", string.Join(", ", Sectors.Select(Codes.Sectors.NameOf)));
        yield return new("Grade", GradeScheme.Words(Grade));
    }
}
