namespace Tessera.Kernel.Ui;

/// <summary>One answer of several: what is sent, what is read, and what follows from it.</summary>
public sealed record Choice(string Value, string Text, string? Note = null, bool Disabled = false)
{
    /// <summary>The names of an enumeration, as they are written in code; give texts where they are read by people.</summary>
    public static IReadOnlyList<Choice> Of<TEnum>(Func<TEnum, string> text)
        where TEnum : struct, Enum =>
        [.. Enum.GetValues<TEnum>().Select(value => new Choice(value.ToString(), text(value)))];
}
