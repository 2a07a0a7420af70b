using System.Buffers;

namespace Tessera.Kernel.Sealing;

/// <summary>Cuts a stream into chunks of one size and knows of each whether it is the last: it always reads one ahead. An empty stream is one empty chunk.</summary>
internal sealed class ChunkReader(Stream stream, int size) : IDisposable
{
    private byte[] _current = ArrayPool<byte>.Shared.Rent(size);
    private byte[] _ahead = ArrayPool<byte>.Shared.Rent(size);
    private int? _aheadLength;
    private bool _ended;

    /// <summary>Valid until the next call; null after the last.</summary>
    public async ValueTask<Chunk?> NextAsync(CancellationToken cancel)
    {
        if (_ended) return null;
        var length = _aheadLength ?? await FillAsync(_ahead, cancel);
        (_current, _ahead) = (_ahead, _current);

        _aheadLength = length == size ? await FillAsync(_ahead, cancel) : 0;
        _ended = _aheadLength == 0;
        return new(_current.AsMemory(0, length), _ended);
    }

    public void Dispose()
    {
        // What was read may be what a citizen sent: it does not stay in the pool.
        ArrayPool<byte>.Shared.Return(_current, clearArray: true);
        ArrayPool<byte>.Shared.Return(_ahead, clearArray: true);
    }

    private ValueTask<int> FillAsync(byte[] buffer, CancellationToken cancel) =>
        stream.ReadAtLeastAsync(buffer.AsMemory(0, size), size, throwOnEndOfStream: false, cancel);

    internal readonly record struct Chunk(ReadOnlyMemory<byte> Bytes, bool IsLast);
}
