namespace Tessera.Kernel.Ui;

/// <summary>The name each stream carries always, and the sign that goes with it: hollow is unjudged, tinted is held under a law, solid has left the house.</summary>
public static class StreamWords
{
    public static string Mark(RecordStream stream) => stream switch
    {
        RecordStream.Tip => "TIP",
        RecordStream.Sar => "SAR",
        RecordStream.IseSar => "ISE-SAR",
        RecordStream.Temporary => "TEMPORARY",
        RecordStream.Intelligence => "INTEL",
        RecordStream.Case => "CASE",
        RecordStream.OpenSource => "OPEN SOURCE",
        RecordStream.Request => "REQUEST",
        RecordStream.Product => "PRODUCT",
        RecordStream.Event => "EVENT",
        RecordStream.Asset => "ASSET",
        _ => throw new ArgumentOutOfRangeException(nameof(stream), stream, null),
    };

    /// <summary>The suffix of a stream's token and classes: <c>tag sar</c>, <c>edge e-sar</c>, <c>dot d-sar</c>.</summary>
    public static string Css(RecordStream stream) => stream switch
    {
        RecordStream.Tip or RecordStream.Temporary => "tip",
        RecordStream.Sar => "sar",
        RecordStream.IseSar => "ise",
        RecordStream.Intelligence => "intel",
        RecordStream.Case => "case",
        RecordStream.Product => "prod",
        _ => "n",
    };
}
