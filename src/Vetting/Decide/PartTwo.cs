using Tessera.Kernel.Ids;
using Tessera.Vetting.Contracts;

namespace Tessera.Vetting.Decide;

/// <summary>What the second reader is about to sign, and what it stands on.</summary>
internal sealed record PartTwo
{
    public required Decision Decision { get; init; }
    public required string Rationale { get; init; }
    public string? CloseReason { get; init; }
    public string? Told { get; init; }

    /// <summary>Until when the first reader answers: a day of the center.</summary>
    public DateOnly? AnswerBy { get; init; }
    public required PersonId FirstReader { get; init; }
    public required PersonId Author { get; init; }

    /// <summary>A fact of part one does not stand in the report any more: it was struck.</summary>
    public bool FactGone { get; init; }
    public required IReadOnlyList<string> ChecksMade { get; init; }

    /// <summary>Held passages that nobody has answered.</summary>
    public required int Unanswered { get; init; }
}
