using Tessera.Kernel.Ids;

namespace Tessera.Records.Contracts;

/// <summary>Files of records on disk, each sealed under a key of its own; the row holds that key, wrapped, and the hash of what is inside.</summary>
public interface IFileStore
{
    /// <summary>Seals an original. Written again under the same id, it replaces what a killed process left.</summary>
    Task<StoredFile> KeepAsync(RecordId record, FileId file, Func<Stream, Task> write, CancellationToken cancel = default);

    /// <summary>Opens the original into a stream: only for making the copy and for custody.</summary>
    Task OpenAsync(RecordFile file, Stream into, CancellationToken cancel = default);

    /// <summary>Seals the sanitized copy beside the original; its size.</summary>
    Task<long> KeepCopyAsync(RecordFile file, Stream copy, CancellationToken cancel = default);

    Task OpenCopyAsync(RecordFile file, Stream into, CancellationToken cancel = default);
}

/// <summary>What the row of a stored file says of it.</summary>
public sealed record StoredFile(byte[] WrappedKey, long Size, byte[] Sha256);
