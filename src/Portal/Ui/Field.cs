using Microsoft.AspNetCore.Components;
using Tessera.Portal.Drafts;
using Tessera.Portal.Speech;

namespace Tessera.Portal.Ui;

/// <summary>What every field has: a name, a label, perhaps a hint, and its error from the page.</summary>
public abstract class Field : PortalComponent
{
    [CascadingParameter] public IReadOnlyList<FieldError> Errors { get; set; } = [];

    [Parameter, EditorRequired] public required string Name { get; set; }

    [Parameter, EditorRequired] public required Words Label { get; set; }

    [Parameter] public Words? Hint { get; set; }

    [Parameter] public string? Value { get; set; }

    [Parameter] public bool Optional { get; set; }

    protected string Id => FieldError.AnchorOf(Name);

    /// <summary>With the space before "(optional)": the markup's own is trimmed.</summary>
    protected string LabelText => Optional ? $"{Say(Label)} " : Say(Label);

    protected FieldError? Error => Errors.FirstOrDefault(error => error.Field == Name);

    protected string Group => Error is null ? "usa-form-group" : "usa-form-group usa-form-group--error";

    protected string LabelClass => Error is null ? "usa-label" : "usa-label usa-label--error";

    protected string? Invalid => Error is null ? null : "true";

    /// <summary>A screen reader says hint and error with the field.</summary>
    protected string? DescribedBy => (Hint, Error) switch
    {
        (null, null) => null,
        (_, null) => $"{Id}-hint",
        (null, _) => $"{Id}-error",
        _ => $"{Id}-hint {Id}-error",
    };
}
