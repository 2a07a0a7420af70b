using Tessera.Kernel.Ids;
using Tessera.Kernel.Work;

namespace Tessera.Tasking;

/// <summary>One thing done with an ask: who, when, what. A note is its agency's own; the rest both sides read.</summary>
internal sealed class AskStep
{
    public const string Note = "note";

    public Guid Id { get; init; }
    public AskId Ask { get; init; }

    /// <summary>A state's word, or <see cref="Note"/>.</summary>
    public string What { get; init; } = "";

    /// <summary>The words of a note.</summary>
    public string Text { get; init; } = "";
    public PostingId Posting { get; init; }
    public AgencyId Agency { get; init; }
    public DateTimeOffset At { get; init; }

    public static AskStep Of(AskId ask, string what, Reader by, DateTimeOffset at, string text = "") => new()
    {
        Id = Guid.CreateVersion7(), Ask = ask, What = what, Text = text, Posting = by.Posting, Agency = by.Agency, At = at,
    };
}
