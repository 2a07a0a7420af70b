namespace Tessera.Portal.Files;

/// <summary>A file as it arrives: its first bytes, which were looked at already, then the rest, up to a limit.</summary>
internal sealed class MeasuredStream(ReadOnlyMemory<byte> head, Stream rest, long limit) : Stream
{
    private ReadOnlyMemory<byte> _head = head;
    private long _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => _read; set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        int got;
        if (_head.IsEmpty)
        {
            got = await rest.ReadAsync(buffer, cancellationToken);
        }
        else
        {
            got = Math.Min(buffer.Length, _head.Length);
            _head[..got].CopyTo(buffer);
            _head = _head[got..];
        }

        _read += got;
        return _read <= limit ? got : throw new TooLargeException();
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }
}

[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "It has nothing to tell but itself.")]
internal sealed class TooLargeException : Exception;
