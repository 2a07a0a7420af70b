using Tessera.Kernel.Ids;

namespace Tessera.Records.Contracts;

/// <summary>A part of a version with its own audience. The body travels with a grant; every other part stays with its owner.</summary>
public sealed class RecordPart
{
    public const string Body = "body";
    public const string Reporter = "reporter";
    public const string Internal = "internal";

    public RecordId Record { get; internal init; }
    public int Version { get; internal init; }
    public string Name { get; internal init; } = "";

    /// <summary>Fields as JSON, shaped by the kind; null where the part is sealed.</summary>
    public string? Content { get; internal set; }

    /// <summary>The part under the record's key; opened with a purpose, each time logged.</summary>
    public byte[]? Sealed { get; internal set; }

    /// <summary>The part's words, for reading, printing and search.</summary>
    public string Text { get; internal set; } = "";
}
