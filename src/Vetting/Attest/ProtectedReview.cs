using Tessera.Kernel.Ids;
using Tessera.Vetting.Contracts;
using Tessera.Vetting.Guard;

namespace Tessera.Vetting.Attest;

/// <summary>A passage the guard held, and what a trained person answered.</summary>
internal sealed class ProtectedReview
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public RecordId Record { get; init; }
    public byte[] Passage { get; init; } = [];
    public string[] Topics { get; init; } = [];
    public DateTimeOffset FoundAt { get; init; }
    public string? Answer { get; private set; }
    public bool Relates { get; private set; }
    public bool StandsApart { get; private set; }
    public byte[]? Statement { get; private set; }
    public PostingId? By { get; private set; }
    public string? Training { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }

    public bool IsAnswered => Answer is not null;

    public bool IsAbout(ProtectedPassage passage) => Passage.AsSpan().SequenceEqual(passage.Hash);

    public void Say(GuardAnswer answer, byte[]? statement, PostingId by, string training, DateTimeOffset now)
    {
        (Answer, Statement, By, Training, AnsweredAt) = (GuardAnswers.Word(answer), statement, by, training, now);
        Relates = StandsApart = answer is GuardAnswer.Attest;
    }
}
