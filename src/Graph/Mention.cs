using Tessera.Graph.Contracts;
using Tessera.Kernel.Ids;

namespace Tessera.Graph;

/// <summary>A fact of one version of one record. What it says never changes; what people decide of it does.</summary>
internal sealed class Mention
{
    public MentionId Id { get; init; }
    public RecordId Record { get; init; }
    public int Version { get; init; }
    public MentionKind Kind { get; init; }
    public MentionRole Role { get; private set; }
    public MentionId? Parent { get; private set; }
    public string Label { get; init; } = "";
    public IReadOnlyDictionary<string, string> Attributes { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
    public MentionSource Source { get; init; }
    public int? SpanFrom { get; init; }
    public int? SpanTo { get; init; }
    public MentionState State { get; private set; }
    public PostingId MadeBy { get; init; }
    public DateTimeOffset MadeAt { get; init; }
    public PostingId? DecidedBy { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }
    public string? GradeScheme { get; private set; }
    public string? GradeSource { get; private set; }
    public string? GradeContent { get; private set; }

    /// <summary>The mention that first said it: itself, or what it was carried from.</summary>
    public MentionId Origin { get; init; }

    public Grade? Grade => GradeSource is null || GradeContent is null ? null : new(GradeSource, GradeContent);

    public Mention As(MentionRole role, MentionId? parent)
    {
        (Role, Parent) = (role, parent);
        return this;
    }

    public Mention Graded(Grade? grade)
    {
        if (grade is not null) (GradeScheme, GradeSource, GradeContent) = (Grade.Admiralty, grade.Source, grade.Content);
        return this;
    }

    public Mention Decide(MentionState state, PostingId by, DateTimeOffset at)
    {
        (State, DecidedBy, DecidedAt) = (state, by, at);
        return this;
    }

    public MentionView View() => new()
    {
        Id = Id,
        Record = Record,
        Version = Version,
        Kind = Kind,
        Role = Role,
        Parent = Parent,
        Label = Label,
        Attributes = Attributes,
        Source = Source,
        SpanFrom = SpanFrom,
        SpanTo = SpanTo,
        State = State,
        DecidedBy = DecidedBy,
        DecidedAt = DecidedAt,
        Grade = Grade,
    };
}
