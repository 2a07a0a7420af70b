namespace Tessera.Intake.Import.Mapping;

/// <summary>The kinds of record that rows may become: each has its <see cref="IRowKind"/> (a test compares the two lists).</summary>
internal static class RowKinds
{
    public const string OpenSource = "open-source";

    public const string Tip = "tip";

    public static readonly string[] All = [OpenSource, Tip];
}
