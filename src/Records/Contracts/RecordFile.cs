using Tessera.Kernel.Ids;

namespace Tessera.Records.Contracts;

/// <summary>A file kept with a record: the original sealed under its own key, a sanitized copy for people.</summary>
public sealed class RecordFile
{
    public FileId Id { get; internal init; }
    public RecordId Record { get; internal init; }
    public int Version { get; internal init; }

    /// <summary>What people call it: file 1, file 2. The sender's name for it is sealed, as it may name the sender.</summary>
    public int Number { get; internal init; }
    public byte[] OriginalName { get; internal init; } = [];
    public string ContentType { get; internal init; } = "";
    public long Size { get; internal init; }
    public byte[] Sha256 { get; internal init; } = [];
    public byte[] WrappedKey { get; internal init; } = [];
    public string? CopyType { get; internal set; }
    public long? CopySize { get; internal set; }

    /// <summary>sealed: no copy yet; ready: a copy can be shown; refused: cannot be made safe.</summary>
    public string State { get; internal set; } = "sealed";
    public string? WhyRefused { get; internal set; }
}
