using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace Tessera.Kernel.Ui;

/// <summary>A question of a form: its label, its hint, its answer, and beside the answer the instruction when it does not fit.</summary>
public abstract class Field<T> : InputBase<T>
{
    [Parameter, EditorRequired] public string Label { get; set; } = "";

    /// <summary>What a good answer looks like; stands before the answer, so that it is read first.</summary>
    [Parameter] public string? Hint { get; set; }

    /// <summary>May stay empty; said beside the label.</summary>
    [Parameter] public bool Optional { get; set; }

    /// <summary>The label is heard, not seen: only where a column or a picture says it.</summary>
    [Parameter] public bool HideLabel { get; set; }

    protected string Id => NameAttributeValue.Replace('.', '_').Replace('[', '_').Replace(']', '_');

    protected IReadOnlyList<string> Wrong => EditContext is null ? [] : [.. EditContext.GetValidationMessages(FieldIdentifier)];

    protected string? Invalid => Wrong.Count > 0 ? "true" : null;

    /// <summary>Required is said to readers of the screen, not enforced by the browser: its bubbles speak another language than ours.</summary>
    protected string? Needed => Optional ? null : "true";

    protected string? DescribedBy => (Hint, Wrong.Count) switch
    {
        (null, 0) => null,
        (null, _) => $"{Id}-wrong",
        (_, 0) => $"{Id}-hint",
        _ => $"{Id}-hint {Id}-wrong",
    };

    protected override bool TryParseValueFromString(string? value, out T result, out string validationErrorMessage)
    {
        validationErrorMessage = $"{Label}: this cannot be read.";
        if (BindConverter.TryConvertTo<T>(value, System.Globalization.CultureInfo.InvariantCulture, out var read))
        {
            result = read!;
            return true;
        }

        result = default!;
        return false;
    }
}
