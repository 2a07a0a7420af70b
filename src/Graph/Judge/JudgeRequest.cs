using System.ComponentModel.DataAnnotations;
using Tessera.Graph.Contracts;
using Tessera.Kernel.Ids;

namespace Tessera.Graph.Judge;

/// <summary>Two mentions, and what the reader's center holds of them.</summary>
public sealed class JudgeRequest
{
    [Required(ErrorMessage = "Say which mention.")]
    public MentionId? A { get; set; }

    [Required(ErrorMessage = "Say which other mention.")]
    public MentionId? B { get; set; }

    [Required(ErrorMessage = "Say Same, Different or Unsure.")]
    [EnumDataType(typeof(Verdict), ErrorMessage = "Say Same, Different or Unsure.")]
    public Verdict? Verdict { get; set; }
}

/// <summary>A judgement as it stands.</summary>
public sealed record JudgementView(JudgementId Id, MentionId A, MentionId B, Verdict Verdict, DateTimeOffset At, DateTimeOffset? UndoneAt)
{
    internal static JudgementView Of(Judgement judgement) =>
        new(judgement.Id, judgement.A, judgement.B, judgement.Verdict, judgement.At, judgement.UndoneAt);
}
