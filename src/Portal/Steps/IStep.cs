using Tessera.Kernel.Reporting;
using Tessera.Portal.Drafts;
using Tessera.Portal.Speech;

namespace Tessera.Portal.Steps;

/// <summary>One page of the form: what it reads into the report, what must be right before going on, what review says of it.</summary>
public interface IStep
{
    string Name { get; }

    /// <summary>One or two words, for the line of steps.</summary>
    Words Label { get; }

    Words Title { get; }

    Type Page { get; }

    internal void Read(PostedForm form, CitizenReport report);

    IEnumerable<FieldError> Check(CitizenReport report);

    IEnumerable<Line> Review(CitizenReport report);
}

/// <summary>A line of the review; a heading when it has no text.</summary>
public sealed record Line(Words Label, string? Text, Words? Choice = null)
{
    public static Line? Of(Words label, string? text) => text is null ? null : new(label, text);

    public static Line? Of(Words label, string? code, IReadOnlyList<Choice> choices) =>
        choices.FirstOrDefault(choice => choice.Code == code) is { } chosen ? new(label, null, chosen.Words) : null;

    public bool IsHeading => Text is null && Choice is null;
}
